import { describe, expect, it } from 'vitest';
import type { Api } from '../harness/api.ts';
import { headline, pastDays } from '../harness/public-page.ts';
import { aPage, aVisitor, liveSubscription } from '../harness/stage.ts';

/** Two components and what happened to them last autumn. */
async function anAutumn(api: Api) {
  const [web, pay] = [await api.component({ name: 'Website' }), await api.component({ name: 'Payments' })];
  const past = async (title: string, startedAt: string, componentId: string) => {
    const impacts = [{ componentId, status: 'MAJOR_OUTAGE' }];
    const id = await api.incident({ title, startedAt, impacts });
    const postedAt = new Date(Date.parse(startedAt) + 90 * 60_000).toISOString();
    await api.update(id, { status: 'RESOLVED', message: `${title} is over.`, postedAt });
    return id;
  };
  await past('Website away', '2025-10-26T00:30:00.000Z', web);
  await past('Payments declined', '2025-11-30T23:59:59.999Z', pay);
  await past('Website slow', '2025-12-01T00:00:00.000Z', web);
  await api.maintenance({
    title: 'New disks',
    plannedStart: '2025-11-10T02:00:00.000Z',
    plannedEnd: '2025-11-10T04:00:00.000Z',
    components: [{ componentId: web, status: 'UNDER_MAINTENANCE' }],
  });
  return { web, pay };
}

describe('the history', () => {
  it('is reached from the status page, and walked month by month', async () => {
    const { signet, api } = await aPage();
    await anAutumn(api);
    const { page } = await aVisitor(signet);
    await pastDays(page).getByRole('link', { name: 'History · month by month' }).click();
    await page.getByText('No incidents and no maintenance.').waitFor();
    const months = page.getByRole('navigation', { name: 'Months' });
    expect(await months.getByRole('link').count()).toBe(1);

    await page.goto('/history/2025-12');
    await page.getByRole('link', { name: 'Website slow' }).waitFor();
    expect(await page.getByRole('link', { name: 'Payments declined' }).count()).toBe(0);
    await months.getByRole('link', { name: 'November 2025' }).click();
    await headline(page).getByText('November 2025').waitFor();
    expect(await page.title()).toBe('November 2025 – Status status');
    const last = page.locator('#day-2025-11-30');
    expect(await last.textContent()).toMatch(/Payments declined.*lasted 1 hr 30 min.*Payments.*Major outage/);
    await last.getByText('Payments declined is over.').waitFor();
    expect(await page.locator('#day-2025-11-10').textContent()).toMatch(
      /New disks.*Completed · Website.*Planned.*Actual/,
    );

    await months.getByRole('link', { name: 'October 2025' }).click();
    await page.getByRole('link', { name: 'Website away' }).waitFor();
    expect(await months.textContent()).toContain('Nothing older');
    await months.getByRole('link', { name: 'November 2025' }).click();
    await page.getByRole('link', { name: 'New disks' }).click();
    await headline(page).getByText('New disks').waitFor();
    await page.goBack();
    await headline(page).getByText('November 2025').waitFor();
  });

  it('is of one component on request, on every month on the way, also without JavaScript', async () => {
    const { signet, api } = await aPage();
    const { web } = await anAutumn(api);
    for (const javaScriptEnabled of [true, false]) {
      const { page } = await aVisitor(signet, '/history/2025-11', { javaScriptEnabled });
      await page.getByRole('combobox', { name: 'Component' }).selectOption({ label: 'Website' });
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.waitForURL(`**/history/2025-11?component=${web}`);
      await page.getByRole('link', { name: 'New disks' }).waitFor();
      expect(await page.getByRole('link', { name: 'Payments declined' }).count()).toBe(0);
      const months = page.getByRole('navigation', { name: 'Months' });
      await months.getByRole('link', { name: 'October 2025' }).click();
      await page.getByRole('link', { name: 'Website away' }).waitFor();
      expect(await page.getByRole('combobox', { name: 'Component' }).inputValue()).toBe(web);
      await page.getByRole('combobox', { name: 'Component' }).selectOption({ label: 'All components' });
      await page.getByRole('button', { name: 'Show', exact: true }).click();
      await page.waitForURL('**/history/2025-10?component=');
      await page.getByRole('link', { name: 'Website away' }).waitFor();
    }
  });

  it('keeps the days of a site in Apia for a visitor in St John’s, whose times are their own', async () => {
    const { signet, api } = await aPage({ SIGNET_TIME_ZONE: 'Pacific/Apia' });
    await api.incident({ title: 'The last of November', startedAt: '2025-11-30T10:59:59.999Z', status: 'RESOLVED' });
    await api.incident({ title: 'The first of December', startedAt: '2025-11-30T11:00:00.000Z', status: 'RESOLVED' });
    await api.incident({
      title: 'Across a day that was not',
      startedAt: '2011-12-30T10:00:00.000Z',
      status: 'RESOLVED',
    });
    const { page } = await aVisitor(signet, '/history/2025-11', { timezoneId: 'America/St_Johns' });
    await page.getByText('Days are those of Pacific/Apia, times are in America/St_Johns.').waitFor();
    expect(await page.locator('#day-2025-11-30').textContent()).toMatch(/The last of November.*30 Nov 2025, 07:29/);
    expect(await page.getByText('The first of December').count()).toBe(0);
    await page.goto('/history/2025-12');
    const first = page.locator('#day-2025-12-01');
    await first.getByText('30 Nov 2025, 07:30').waitFor();
    expect(await first.textContent()).toContain('The first of December');
    await page.getByRole('contentinfo').getByRole('button', { name: 'Show Pacific/Apia instead' }).click();
    await first.getByText('1 Dec 2025, 00:00').waitFor();
    expect(await page.getByText('Days are those of').count()).toBe(0);
    await page.goto('/history/2011-12');
    expect(await page.locator('#day-2011-12-31').textContent()).toContain('Across a day that was not');
    await page.getByText('1 – 29 Dec').waitFor();
  });

  it('takes in what happens while somebody looks, and what is edited', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const visitor = await aVisitor(signet, '/history');
    const { page } = visitor;
    await page.getByText('No incidents and no maintenance.').waitFor();
    const impacts = [{ componentId: component, status: 'PARTIAL_OUTAGE' }];
    const id = await api.incident({ title: 'Errors on the API', impacts });
    const article = page.getByRole('article').filter({ hasText: 'Errors on the API' });
    await article.getByText('Partial outage').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'API: partial outage' }).waitFor();
    await api.update(id, { status: 'RESOLVED', message: 'We rolled it back.' });
    await article.getByText('We rolled it back.').waitFor();
    await article.getByText('Resolved').waitFor();
    expect(await article.textContent()).toContain('Partial outage');
    await api.ask('mutation ($id: ID!) { deleteIncident(id: $id) }', { id });
    await page.getByText('No incidents and no maintenance.').waitFor();
    expect(visitor.loads()).toBe(1);
  });

  it('has no month that is none, and none of a component that was taken away', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const visitor = await aVisitor(signet, `/history?component=${component}`);
    const { page } = visitor;
    await headline(page).waitFor();
    await api.ask('mutation ($id: ID!) { updateComponent(id: $id, input: { enabled: false }) { id } }', {
      id: component,
    });
    await headline(page).getByText('There is nothing here').waitFor();
    for (const path of [
      '/history/2999-01',
      '/history/1999-12',
      '/history/november',
      `/history?component=${component}`,
    ]) {
      const answer = await visitor.context.request.get(path, { headers: { accept: 'text/html' } });
      expect(answer.status(), path).toBe(404);
    }
  });
});

it('a postmortem has a page of its own, which follows its edits', async () => {
  const { signet, api } = await aPage();
  const component = await api.component({ name: 'API' });
  const impacts = [{ componentId: component, status: 'MAJOR_OUTAGE' }];
  const id = await api.incident({ title: 'Errors on the API', impacts });
  await api.update(id, { status: 'RESOLVED', message: 'Over.' });
  const write = (postmortem: string | null) =>
    api.ask('mutation ($id: ID!, $input: UpdateIncidentInput!) { updateIncident(id: $id, input: $input) { id } }', {
      id,
      input: { postmortem },
    });
  const visitor = await aVisitor(signet, `/incidents/${id}`);
  const { page } = visitor;
  await write('## Why\n\nNobody watched the **cache**.');
  const listening = liveSubscription(visitor);
  await page.getByRole('link', { name: 'Read the postmortem' }).click();
  await page.waitForURL(`**/incidents/${id}/postmortem`);
  await page.getByText('Nobody watched the cache.').waitFor();
  await page.getByRole('heading', { name: 'Why' }).waitFor();
  expect(await headline(page).textContent()).toBe('Postmortem: Errors on the API');
  await listening;
  await write('## Why\n\nThe cache had no *owner*.');
  await page.getByText('The cache had no owner.').waitFor();
  await write(null);
  await headline(page).getByText('There is nothing here').waitFor();
});
