import { describe, expect, it } from 'vitest';
import type { Api } from '../harness/api.ts';
import { walkTo } from '../harness/keyboard.ts';
import { card, headline, pastDays, row, updates } from '../harness/public-page.ts';
import { anOperator, aPage, aVisitor } from '../harness/stage.ts';

const SECRET = 'Breach under investigation';
const HOUR = 3_600_000;

/** API at a partial outage by an open incident, one resolved yesterday, one that is hidden. */
async function anOutage(api: Api) {
  const group = await api.group({ name: 'Platform' });
  const api1 = await api.component({ name: 'API', groupId: group, description: 'REST and GraphQL', tags: ['core'] });
  await api.component({ name: 'Website', groupId: group });
  const open = await api.incident({
    title: 'Errors on the API',
    message: 'Writes fail with **503**.',
    impacts: [{ componentId: api1, status: 'PARTIAL_OUTAGE' }],
  });
  const past = await api.incident({
    title: 'Slow website',
    startedAt: new Date(Date.now() - 26 * HOUR).toISOString(),
  });
  await api.update(past, {
    status: 'RESOLVED',
    message: 'Fast again.',
    postedAt: new Date(Date.now() - 25 * HOUR).toISOString(),
  });
  const hidden = await api.incident({
    title: SECRET,
    visibility: 'HIDDEN',
    impacts: [{ componentId: api1, status: 'MAJOR_OUTAGE' }],
  });
  return { open, past, hidden, component: api1 };
}

describe('the public page', () => {
  it('says everything with JavaScript switched off', async () => {
    const { signet, api } = await aPage();
    await anOutage(api);
    const { page } = await aVisitor(signet, '/', { javaScriptEnabled: false });
    expect(await page.title()).toContain('● Partial outage');
    expect(await headline(page).textContent()).toBe('API: partial outage');
    expect(await row(page, 'API').textContent()).toContain('Partial outage');
    expect(await row(page, 'Website').textContent()).toContain('Operational');
    expect(await card(page, 'Errors on the API').textContent()).toContain('Writes fail with 503.');
    expect(await pastDays(page).textContent()).toContain('Fast again.');
    expect(await page.getByText('uptime over 90 days').count()).toBe(2);

    await card(page, 'Errors on the API').getByRole('link', { name: 'Errors on the API' }).click();
    expect(await headline(page).textContent()).toBe('Errors on the API');
    expect(await updates(page.getByRole('article')).count()).toBe(1);
  });

  it('never carries what is hidden, neither in words nor in colour', async () => {
    const { signet, api } = await aPage();
    const { hidden } = await anOutage(api);
    const { page, context } = await aVisitor(signet);
    for (const path of ['/', '/history', `/incidents/${hidden}`, `/incidents/${hidden}/postmortem`]) {
      const answer = await context.request.get(path);
      expect(await answer.text()).not.toContain(SECRET);
    }
    expect(await page.content()).not.toContain(SECRET);
    expect(await row(page, 'API').textContent()).toContain('Partial outage');

    await api.update(hidden, { status: 'IDENTIFIED', message: 'Nobody may read this.' });
    await api.incident({ title: 'Everybody may read this' });
    await card(page, 'Everybody may read this').waitFor();
    expect(await page.content()).not.toContain('Nobody may read this.');
  });

  it('shows an operator who is signed in what everybody sees', async () => {
    const { signet, api } = await aPage();
    await anOutage(api);
    const { page } = await anOperator(signet, '/');
    expect(await page.content()).not.toContain(SECRET);
  });

  it('explains an address that leads nowhere', async () => {
    const { signet } = await aPage();
    const visitor = await aVisitor(signet, '/');
    visitor.expects(/404/);
    for (const path of [
      '/nowhere',
      '/incidents/99999',
      '/incidents/abc',
      '/incidents/1/postmortem',
      '/maintenances/1',
    ]) {
      const answer = await visitor.page.goto(path);
      expect(answer?.status(), path).toBe(404);
      expect(await headline(visitor.page).textContent()).toBe('There is nothing here');
    }
    await visitor.page.getByRole('link', { name: 'See the current status' }).click();
    await headline(visitor.page).getByText('All systems operational').waitFor();
  });

  it('counts what was not read yet in the title of a hidden tab', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const { page } = await aVisitor(signet);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await api.setStatus(component, 'DEGRADED_PERFORMANCE');
    await expect.poll(() => page.title()).toMatch(/^\(1\) ● Degraded performance – /);
    await api.setStatus(component, 'MAJOR_OUTAGE');
    await expect.poll(() => page.title()).toMatch(/^\(2\) ● Major outage – /);
    await page.evaluate(() => {
      Reflect.deleteProperty(document, 'visibilityState');
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect.poll(() => page.title()).toMatch(/^● Major outage – /);
  });

  it('tells a screen reader of a change, politely and once', async () => {
    const { signet, api } = await aPage();
    const component = await api.component({ name: 'API' });
    const { page } = await aVisitor(signet);
    const spoken = page.locator('[aria-live="polite"]');
    expect(await spoken.textContent()).toBe('');
    await api.setStatus(component, 'MAJOR_OUTAGE');
    await expect.poll(() => spoken.textContent()).toBe('API: major outage');
  });

  it('is light or dark as the visitor chooses, also after a reload', async () => {
    const { signet } = await aPage();
    const { page } = await aVisitor(signet, '/', { colorScheme: 'light' });
    const shade = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await shade();
    await page.getByRole('button', { name: 'Colours: as your system' }).click();
    await page.getByRole('button', { name: 'Colours: light' }).click();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    const dark = await shade();
    expect(dark).not.toBe(light);
    await page.reload();
    await page.getByRole('button', { name: 'Colours: dark' }).waitFor();
    expect(await shade()).toBe(dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Colours: dark' }).click();
    await page.getByRole('button', { name: 'Colours: as your system' }).waitFor();
    expect(await shade()).toBe(dark);
  });

  it('is walked through with the keyboard, and every stop can be seen', async () => {
    const { signet, api } = await aPage();
    await anOutage(api);
    const { page } = await aVisitor(signet);
    const summary = page.locator('summary').filter({ hasText: 'Platform' });
    await walkTo(page, page.getByRole('link', { name: 'Errors on the API' }).first());
    await walkTo(page, summary);
    const outline = await summary.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).not.toBe('none');
    await page.keyboard.press('Enter');
    await row(page, 'API').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await row(page, 'API').waitFor();
    await walkTo(page, page.getByRole('contentinfo').getByRole('link', { name: 'API' }));
  });

  it('shows times in the zone of the visitor, and of the site on request', async () => {
    const { signet } = await aPage({ SIGNET_TIME_ZONE: 'Asia/Tokyo' });
    const { page } = await aVisitor(signet);
    const footer = page.getByRole('contentinfo');
    await footer.getByText('Times in Europe/Madrid').waitFor();
    await footer.getByRole('button', { name: 'Show Asia/Tokyo instead' }).click();
    await footer.getByText('Times in Asia/Tokyo').waitFor();
  });
});
