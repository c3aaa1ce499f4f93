import { text } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Api } from '../harness/api.ts';
import { bringAxe, examine } from '../harness/axe.ts';
import { choose, errorOf, pick } from '../harness/console.ts';
import { jsonSource } from '../harness/json-source.ts';
import { walkTo } from '../harness/keyboard.ts';
import { aPerson } from '../harness/person.ts';
import { anOperator, aPage, signIn } from '../harness/stage.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const preview = (page: Page): Locator => page.getByRole('region', { name: 'As visitors will see it' });
const rows = (page: Page): Locator => page.getByRole('main').getByRole('listitem');
const row = (page: Page, name: string): Locator => rows(page).filter({ hasText: name });
const names = (page: Page): Promise<string[]> => rows(page).getByRole('link').allTextContents();
const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });

async function record(api: Api, metricId: string, points: { value: number; at?: string }[]): Promise<void> {
  const mutation =
    'mutation ($metricId: ID!, $points: [MetricPointInput!]!) { recordMetricPoints(metricId: $metricId, points: $points) }';
  await api.ask(mutation, { metricId, points });
}

async function aMetric(api: Api, input: Record<string, unknown>): Promise<string> {
  const mutation = 'mutation ($input: CreateMetricInput!) { createMetric(input: $input) { id } }';
  const data = await api.ask(mutation, { input: { suffix: 'ms', places: 0, ...input } });
  return (data['createMetric'] as { id: string } | undefined)?.id ?? '';
}

const csvFile = (csv: string) => ({ name: 'values.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });

/** Two metrics, one that alarms and one that nobody sees. */
async function aFullList() {
  const { signet, api } = await aPage();
  const id = await aMetric(api, { name: 'Response time', warnAt: 300, alarmAt: 500 });
  const late = await aMetric(api, { name: 'Orders of all the shops that there are', visibility: 'HIDDEN' });
  await record(api, id, [{ value: 612 }, { value: 312, at: ago(HOUR) }]);
  await record(api, late, [{ value: 5, at: ago(3 * HOUR) }]);
  const person = await aPerson({ origin: signet.origin, name: 'examiner' });
  await bringAxe(person);
  await signIn(person, signet);
  return { id, person, page: person.page };
}

describe('a metric', () => {
  it('is defined beside what visitors will see of it, and changed, and deleted once its name is typed', async () => {
    const { signet, api } = await aPage();
    await api.component({ name: 'API' });
    const { page } = await anOperator(signet, '/console/metrics');
    await page.getByRole('link', { name: 'Define the first one' }).click();

    await field(page, 'Name').fill('Response time');
    await page.getByRole('combobox', { name: 'Unit' }).fill('ms');
    await page.keyboard.press('Escape');
    await choose(page, 'What it measures', 'API');
    await preview(page).getByText('Sample values').waitFor();
    await preview(page).getByRole('heading', { name: 'Response time' }).waitFor();
    await preview(page)
      .getByRole('img', { name: /^Response time over the last day: .* ms on average/ })
      .waitFor();
    await field(page, 'Warning from').fill('300');
    await preview(page).getByText('warning from 300 ms').waitFor();
    await field(page, 'Alarm from').fill('200');
    await button(page, 'Create metric').click();
    expect(await errorOf(field(page, 'Alarm from'))).toBe('Must be above the warning');

    await page.reload();
    await page.getByText(/^Restored draft from/).waitFor();
    expect(await field(page, 'Name').inputValue()).toBe('Response time');
    await field(page, 'Alarm from').fill('400');
    await button(page, 'Create metric').click();
    await page.getByRole('heading', { name: 'Response time', level: 1 }).waitFor();
    await page.getByText('no value yet').waitFor();

    const data = await api.ask('{ metrics { id warnAt alarmAt component { name } } }');
    const metrics: { id: string }[] = data['metrics'] ?? [];
    expect(metrics).toMatchObject([{ warnAt: 300, alarmAt: 400, component: { name: 'API' } }]);
    await record(api, metrics[0]?.id ?? '', [{ value: 212 }, { value: 205, at: ago(30 * MINUTE) }]);
    // The chart's axis may say the same.
    await page.getByText('212 ms', { exact: true }).first().waitFor();
    await page.getByText('Normal', { exact: true }).waitFor();
    await page.getByText('Over the last day: 205 to 212 ms').waitFor();

    await page.getByRole('link', { name: 'Edit' }).click();
    await field(page, 'Name').fill('Response time of the API');
    await field(page, 'Warning from').fill('210');
    await preview(page).getByRole('heading', { name: 'Response time of the API' }).waitFor();
    await preview(page).getByText('warning from 210 ms').waitFor();
    expect(await preview(page).getByText('Sample values').count()).toBe(0);
    await button(page, 'Save metric').click();
    await page.getByRole('heading', { name: 'Response time of the API', level: 1 }).waitFor();
    await page.getByText('Warning', { exact: true }).waitFor();

    await button(page, 'Delete').click();
    const dialog = page.getByRole('dialog', { name: 'Delete metric' });
    expect(await dialog.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Type “Response time of the API” to confirm').fill('Response time of the API');
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('No metric yet').waitFor();
  });

  it('shows in the list what comes in, what is late, and what alarms', async () => {
    const { signet, api } = await aPage();
    const fresh = await aMetric(api, { name: 'Response time', warnAt: 300, alarmAt: 500 });
    const late = await aMetric(api, { name: 'Orders', suffix: 'orders' });
    const daily = await aMetric(api, { name: 'Users', suffix: 'users', defaultRange: 'YEAR' });
    await record(api, late, [{ value: 5, at: ago(3 * HOUR) }]);
    await record(api, daily, [{ value: 7, at: ago(30 * HOUR) }]);
    const { page } = await anOperator(signet, '/console/metrics');
    await row(page, 'Response time').getByText('no value yet').waitFor();
    await row(page, 'Orders').getByText('no value for 3 hrs').waitFor();
    await row(page, 'Users').getByText('yesterday').waitFor();

    await record(api, fresh, [{ value: 612 }]);
    await row(page, 'Response time').getByText('612 ms').waitFor();
    await row(page, 'Response time').getByText('Alarm').waitFor();
    await row(page, 'Response time')
      .getByText(/^(now|\d+ sec ago)$/)
      .waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByText('Response time: 612 ms is an alarm, which begins at 500 ms.').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('open orders');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Orders', level: 1 }).waitFor();
  });

  it('is put into order with the keyboard alone, and back', async () => {
    const { signet, api } = await aPage();
    for (const name of ['First', 'Second', 'Third']) await aMetric(api, { name });
    const { page } = await anOperator(signet, '/console/metrics');
    await walkTo(page, button(page, 'More about First'));
    await page.keyboard.press('Enter');
    const down = page.getByRole('menuitem', { name: 'Move down' });
    await down.waitFor();
    await walkTo(page, down, 'ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual(['Second', 'First', 'Third']);
    await page.getByRole('status').filter({ hasText: 'First: now 2 of 3 metrics' }).waitFor({ state: 'attached' });
    const order = async (): Promise<unknown> => (await api.ask('{ metrics { name } }'))['metrics'];
    await expect.poll(order).toEqual([{ name: 'Second' }, { name: 'First' }, { name: 'Third' }]);
    await page.keyboard.press('Escape');
    await button(page, 'Undo').click();
    await expect.poll(() => names(page)).toEqual(['First', 'Second', 'Third']);
  });
});

describe('values', () => {
  it('are imported from a file, with a report of what was left out, and exported again', async () => {
    const { signet, api } = await aPage();
    const id = await aMetric(api, { name: 'Response time' });
    const { page } = await anOperator(signet, `/console/metrics/${id}`);
    await page.getByText(`curl ${signet.origin}/metrics/${id}/points`).waitFor();

    await tab(page, 'Import').click();
    await button(page, 'Import').click();
    expect(await errorOf(field(page, 'Text of the file'))).toBe('Must not be empty');
    const minute = new Date(Math.floor(Date.now() / MINUTE) * MINUTE - 30 * MINUTE).toISOString();
    const csv = `at,value\n${minute},212\nyesterday,198\n${minute},214\n${minute},much\n`;
    await page.locator('input[type=file]').setInputFiles(csvFile(csv));
    await page.getByText('values.csv').waitFor();
    await button(page, 'Import').click();
    const report = page.getByRole('status').filter({ hasText: '2 values were recorded. 2 lines were left out:' });
    await expect
      .poll(() => report.getByRole('row').allTextContents())
      .toEqual([
        'LineWhy it was left out',
        expect.stringMatching(/^3.*"yesterday"/),
        expect.stringMatching(/^5.*"much"/),
      ]);
    await page.getByText('213 ms', { exact: false }).first().waitFor();

    await page.locator('input[type=file]').setInputFiles(csvFile(`at,value\n${'1,1\n'.repeat(50_001)}`));
    await page.getByRole('alert').filter({ hasText: 'Too much at once' }).waitFor();
    expect(await button(page, 'Import').isDisabled()).toBe(true);

    await tab(page, 'Export').click();
    await page.getByRole('radio', { name: 'By the minute' }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('response-time-minute.csv');
    expect(await text(await download.createReadStream())).toBe(
      `at,value,count,sum,min,max\r\n${minute},213,2,426,212,214\r\n`,
    );
  });

  it('are fetched elsewhere, once it was tried, and somebody is told when that fails', async () => {
    const source = await jsonSource();
    source.answers({ data: [{ latency: 187.4 }] });
    const { signet, api } = await aPage({ SIGNET_OUTBOUND_ALLOW: '127.0.0.1' });
    const id = await aMetric(api, { name: 'Latency', places: 1 });
    const { page } = await anOperator(signet, `/console/metrics/${id}?values=fetch`);
    await field(page, 'Address').fill(source.url);
    await field(page, 'Path to the number').fill('data');
    await button(page, 'Try it').click();
    expect(await errorOf(field(page, 'Path to the number'))).toMatch(/^Must be a path such as/);
    await field(page, 'Path to the number').fill('/data/1/latency');
    await button(page, 'Try it').click();
    await page.getByText('there is nothing at /data/1/latency').waitFor();
    await field(page, 'Path to the number').fill('/data/0/latency');
    await page.getByLabel('Authorization header').fill('Bearer secret');
    await button(page, 'Try it').click();
    await page.getByText('It gives 187.4 ms').waitFor();
    expect(source.asked.at(-1)).toBe('Bearer secret');
    await button(page, 'Fetch from here').click();
    await page.getByText('187.4 ms', { exact: true }).waitFor();
    await page.getByText(/^Last value: now/).waitFor();
    expect(await page.getByLabel('Authorization header').inputValue()).toBe('');
    expect(await page.getByLabel('Authorization header').getAttribute('placeholder')).toBe('kept');

    source.answers(undefined);
    await field(page, 'Path to the number').fill('/data/0');
    await button(page, 'Save source').click();
    await page.getByRole('alert').filter({ hasText: 'It gives no value' }).getByText('500').waitFor();
    await page.getByRole('link', { name: 'Metrics', exact: true }).click();
    await row(page, 'Latency')
      .getByText(/^127\.0\.0\.1:\d+ gives no value/)
      .waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByText(/^Latency: its source gives no value since/).waitFor();
    await page.getByRole('link', { name: 'Latency' }).click();
    await button(page, 'Stop fetching').click();
    await tab(page, 'Send').waitFor();
    const { metric } = await api.ask('query ($id: ID!) { metric(id: $id) { latest source { url } } }', { id });
    expect(metric).toEqual({ latest: 187.4, source: null });
  });
});

describe('no barrier', () => {
  it('in the list and where a metric is defined', async () => {
    const { person, page } = await aFullList();
    await page.goto('/console/metrics');
    await row(page, 'Response time').getByText('Alarm').waitFor();
    await examine(person, 'the list');
    await page.goto('/console/metrics/new');
    await preview(page).getByText('Sample values').waitFor();
    await pick(page, 'It gets worse when it is', 'Lower');
    await button(page, 'Create metric').click();
    await examine(person, 'a new metric');
  });

  it.each(['Send', 'Fetch', 'Import', 'Export'])('on the page of a metric, %s', async (name) => {
    const { id, person, page } = await aFullList();
    await page.goto(`/console/metrics/${id}?values=${name.toLowerCase()}`);
    await page.getByRole('tab', { name, selected: true }).waitFor();
    await page.getByText('Over the last day').waitFor();
    await examine(person, `a metric, ${name}`);
  });
});
