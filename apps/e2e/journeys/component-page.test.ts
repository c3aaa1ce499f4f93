import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, examine } from '../harness/axe.ts';
import { errorOf, pick } from '../harness/console.ts';
import { aPerson } from '../harness/person.ts';
import { anOperator, aPage, aViewer, aVisitor, liveSubscription, signIn } from '../harness/stage.ts';
import type { Api } from '../harness/api.ts';

const section = (page: Page, name: string) => page.getByRole('region', { name });
const rows = (within: Locator) => within.getByRole('listitem');
const correction = (page: Page) => page.getByRole('dialog', { name: 'Correct the past of API' });

/** A component that an incident took down for a moment. */
async function aBlip(api: Api): Promise<string> {
  const id = await api.component({ name: 'API' });
  const impacts = [{ componentId: id, status: 'MAJOR_OUTAGE' }];
  const incident = await api.incident({ title: 'API unreachable', impacts });
  await api.update(incident, { status: 'RESOLVED', message: 'It was our monitor.' });
  return id;
}

/** What the screen gives as the uptime. */
async function uptime(page: Page): Promise<string> {
  const words = await section(page, 'Timeline')
    .getByText(/^\d+(\.\d+)?%$/)
    .first()
    .textContent();
  return words ?? '';
}

describe('an outage that was none', () => {
  it('is corrected with a reason, which changes the figure, and is taken back', async () => {
    const { signet, api } = await aPage();
    const id = await aBlip(api);
    const { page: theirs } = await aVisitor(signet, `/components/${id}`);
    const { page } = await anOperator(signet, '/console/components');
    await page.getByRole('link', { name: 'API', exact: true }).click();
    await page.getByRole('heading', { name: 'API', level: 1 }).waitFor();
    expect(await uptime(page)).not.toBe('100%');
    await page.getByRole('button', { name: 'How was this computed?' }).click();
    await section(page, 'Timeline').getByText('lost ÷').waitFor();

    await page.getByRole('button', { name: /^Correct: Major outage from/ }).click();
    expect(await correction(page).getByRole('radio', { name: 'Major outage' }).isChecked()).toBe(true);
    await correction(page).getByRole('radio', { name: 'Operational' }).check();
    await correction(page).getByLabel('Public note').fill('A false alarm.');
    await correction(page).getByRole('button', { name: 'Correct' }).click();
    expect(await errorOf(correction(page).getByLabel('Reason'))).toBe('Must not be empty');
    expect(await correction(page).getByLabel('Public note').inputValue()).toBe('A false alarm.');
    await correction(page).getByLabel('Reason').fill('The monitor was misconfigured');
    await correction(page).getByRole('button', { name: 'Correct' }).click();
    await correction(page).waitFor({ state: 'hidden' });

    const notice = page.getByRole('alert').filter({ hasText: 'The past of API is corrected.' });
    // It is seconds old, so that its uptime moves as one looks.
    await notice.getByText(/Uptime over 90 days: \d\d?(\.\d+)?% → 100%\./).waitFor();
    await expect.poll(() => uptime(page)).toBe('100%');
    const record = section(page, 'Who changed what');
    expect(await rows(record).first().textContent()).toMatch(
      /corrected the past.*Operational.*Public note: A false alarm\..*The monitor was misconfigured.*Withdraw…/s,
    );
    await theirs.getByText('How was this computed?').click();
    await theirs.getByText('Corrected: A false alarm.').waitFor();
    expect(await theirs.getByText('The monitor was misconfigured').count()).toBe(0);

    await notice.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => uptime(page)).not.toBe('100%');
    await expect.poll(() => rows(record).first().textContent()).toContain('withdrew a correction');
    await page.getByRole('button', { name: /^Correct: Major outage from/ }).waitFor();
    await theirs.getByText('Corrected: A false alarm.').waitFor({ state: 'hidden' });
  });

  it('is withdrawn later from the record, after a question', async () => {
    const { signet, api } = await aPage();
    const id = await aBlip(api);
    const { page } = await anOperator(signet, `/console/components/${id}`);
    await page.getByRole('button', { name: /^Correct: Major outage from/ }).click();
    await correction(page).getByRole('radio', { name: 'Degraded performance' }).check();
    await correction(page).getByLabel('Reason').fill('It was only slow');
    await correction(page).getByRole('button', { name: 'Correct' }).click();
    const record = section(page, 'Who changed what');
    await record.getByRole('button', { name: /^Withdraw the correction/ }).click();
    const question = page.getByRole('dialog', { name: 'Withdraw correction' });
    await question.getByText('no longer “Degraded performance”').waitFor();
    await question.getByRole('button', { name: 'Withdraw' }).click();
    await record.getByText('withdrew a correction').waitFor();
    await page.getByRole('button', { name: /^Correct: Major outage from/ }).waitFor();
  });

  it('that goes on is corrected up to the moment of saving, and goes on', async () => {
    const { signet, api } = await aPage();
    const id = await api.component({ name: 'API', status: 'PARTIAL_OUTAGE' });
    const { page } = await anOperator(signet, `/console/components/${id}`);
    await page.getByRole('button', { name: /^Correct: Partial outage from/ }).click();
    await correction(page).getByText('What holds from now on stays too').waitFor();
    await correction(page).getByRole('radio', { name: 'Operational' }).check();
    await correction(page).getByLabel('Reason').fill('It began later');
    await correction(page).getByRole('button', { name: 'Correct' }).click();
    await page.getByRole('button', { name: /^Correct: Operational from/ }).waitFor();
    expect(await rows(section(page, 'Timeline')).first().textContent()).toMatch(/^Partial outage.*since/);
  });

  it('cannot be corrected from before the component was there', async () => {
    const { signet, api } = await aPage();
    const id = await aBlip(api);
    const { page } = await anOperator(signet, `/console/components/${id}`);
    await page.getByRole('button', { name: /^Correct: Major outage from/ }).click();
    const from = correction(page).getByLabel('From', { exact: true });
    await from.fill('2020-01-01T10:00:00');
    await correction(page).getByLabel('Reason').fill('Long ago');
    await correction(page).getByRole('button', { name: 'Correct' }).click();
    expect(await errorOf(from)).toMatch(/^Must not be before API was added/);
    expect(await correction(page).getByLabel('Reason').inputValue()).toBe('Long ago');
  });
});

describe('the page of a component', () => {
  it('follows what others do, and what is set with a reason stands in its record', async () => {
    const { signet, api } = await aPage();
    const id = await api.component({ name: 'API' });
    const operator = await anOperator(signet);
    const { page } = operator;
    const listening = liveSubscription(operator);
    await page.goto(`/console/components/${id}`);
    await listening;
    await page.getByRole('button', { name: 'Status of API: Operational' }).waitFor();
    await api.setStatus(id, 'MAJOR_OUTAGE');
    await page.getByRole('button', { name: 'Status of API: Major outage' }).click();
    await page.getByRole('button', { name: /^Correct: Major outage from/, includeHidden: true }).waitFor();
    await page.getByRole('menuitem', { name: 'With a reason…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Status of API' });
    await dialog.getByRole('radio', { name: 'Operational' }).check();
    await dialog.getByLabel('Reason').fill('It recovered');
    await dialog.getByRole('button', { name: 'Set status' }).click();
    const record = section(page, 'Who changed what');
    await record.getByText('It recovered').waitFor();
    expect(await rows(record).first().textContent()).toMatch(/set the status.*Major outage.*Operational/s);
  });

  it('opens from the palette, keeps how far back one looks, and leads to what touched it', async () => {
    const { signet, api } = await aPage();
    const id = await aBlip(api);
    const { page } = await anOperator(signet);
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Search and commands' });
    await palette.getByPlaceholder('What would you like to do?').fill('component api');
    await palette.getByText('Open component: API').click();
    await page.waitForURL(`${signet.origin}/console/components/${id}`);
    await pick(page, 'How far back', '30 days');
    await page.getByText('Uptime over 30 days').waitFor();
    await page.reload();
    await page.getByText('Uptime over 30 days').waitFor();
    await section(page, 'Incidents').getByRole('link', { name: 'API unreachable' }).click();
    await page.getByRole('heading', { name: 'API unreachable', level: 1 }).waitFor();
  });

  it('shows viewers the timeline, and says calmly that the record is for editors', async () => {
    const { signet, api } = await aPage();
    const id = await aBlip(api);
    const { page } = await aViewer(signet, `/console/components/${id}`);
    await rows(section(page, 'Timeline')).filter({ hasText: 'Major outage' }).waitFor();
    await section(page, 'Who changed what').getByText('Editors see here').waitFor();
    await section(page, 'Incidents').getByRole('link', { name: 'API unreachable' }).waitFor();
    for (const name of [/^Correct/, 'Edit', /^Status of/])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
  });

  it('is read page by page where much has happened', async () => {
    const { signet, api } = await aPage();
    const id = await api.component({ name: 'API' });
    for (let n = 0; n < 12; n += 1)
      for (const status of ['DEGRADED_PERFORMANCE', 'OPERATIONAL']) await api.setStatus(id, status);
    const { page } = await anOperator(signet, `/console/components/${id}`);
    const [timeline, record] = [section(page, 'Timeline'), section(page, 'Who changed what')];
    await timeline.getByText('25 statuses in turn').waitFor();
    expect(await rows(timeline).count()).toBe(20);
    await timeline.getByRole('button', { name: 'Older' }).click();
    await expect.poll(() => rows(timeline).count()).toBe(5);
    expect(await timeline.getByRole('button', { name: 'Older' }).isDisabled()).toBe(true);
    await timeline.getByRole('button', { name: 'Newer' }).click();
    await expect.poll(() => rows(timeline).count()).toBe(20);
    await expect.poll(() => rows(record).count()).toBe(20);
    await record.getByRole('button', { name: 'Load more' }).click();
    await expect.poll(() => rows(record).count()).toBe(25);
    expect(await record.getByRole('button', { name: 'Load more' }).count()).toBe(0);
  });

  it('says that there is nothing where there is no such component', async () => {
    const { signet } = await aPage();
    const { page } = await anOperator(signet, '/console/components/4711');
    await page.getByText('There is nothing here').waitFor();
  });
});

describe('the settings of uptime', () => {
  it('are weights in percent with an example that follows them', async () => {
    const { signet, api } = await aPage();
    const { page } = await anOperator(signet, '/console/settings');
    const uptimeSettings = section(page, 'Uptime');
    await uptimeSettings.getByText('= 99.72%').waitFor();
    const partial = uptimeSettings.getByLabel('Partial outage');
    await partial.fill('101');
    await page.getByRole('button', { name: 'Save settings' }).click();
    expect(await errorOf(partial)).toBe('Must be between 0 and 100 %');
    await partial.fill('100');
    await uptimeSettings.getByRole('radio', { name: 'Is counted' }).check();
    await uptimeSettings.getByLabel('Of a second under maintenance is lost').fill('12.5');
    await uptimeSettings.getByText('3.38 hours lost ÷ 720 hours counted = 99.53%').waitFor();
    await page.getByRole('button', { name: 'Save settings' }).click();
    await page.getByText('The settings are saved.').waitFor();
    const weights = '{ majorOutage partialOutage degradedPerformance underMaintenance }';
    const { statusPage } = await api.ask(`{ statusPage { site { uptimeWeights ${weights} } } }`);
    expect(statusPage).toEqual({
      site: { uptimeWeights: { majorOutage: 1, partialOutage: 1, degradedPerformance: 0, underMaintenance: 0.125 } },
    });
  });
});

it('no barrier on the page of a component, in its dialogs and in the settings of uptime', async () => {
  const { signet, api } = await aPage();
  const id = await aBlip(api);
  await api.ask('mutation { updateSite(input: { timeZone: "America/St_Johns" }) { name } }');
  const operator = await aPerson({ origin: signet.origin, name: 'operator' });
  await bringAxe(operator);
  await signIn(operator, signet);
  const { page } = operator;
  await page.goto(`/console/components/${id}`);
  await section(page, 'Incidents').getByRole('link', { name: 'API unreachable' }).waitFor();
  await page.getByRole('button', { name: 'How was this computed?' }).click();
  await page.getByRole('button', { name: /^Correct: Major outage from/ }).click();
  await correction(page).getByText('On the page’s clock').waitFor();
  await correction(page).getByRole('button', { name: 'Correct' }).click();
  await correction(page).getByText('Must not be empty').waitFor();
  await examine(operator, 'correcting');
  await correction(page).getByLabel('Reason').fill('The monitor was misconfigured');
  await correction(page).getByLabel('Public note').fill('A false alarm.');
  await correction(page).getByRole('button', { name: 'Correct' }).click();
  await page.getByRole('alert').filter({ hasText: 'is corrected' }).waitFor();
  await examine(operator, 'the page of a component, corrected');
  await page.getByRole('button', { name: /^Withdraw the correction/ }).click();
  await page.getByRole('dialog', { name: 'Withdraw correction' }).waitFor();
  await examine(operator, 'withdrawing');
  await page.goto('/console/settings');
  await section(page, 'Uptime').getByRole('radio', { name: 'Is counted' }).check();
  await examine(operator, 'the settings of uptime');
});
