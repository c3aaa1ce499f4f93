import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Api } from '../harness/api.ts';
import { bringAxe, examine } from '../harness/axe.ts';
import { aPage, aVisitor } from '../harness/stage.ts';

const MINUTE = 60_000;

const metrics = (page: Page) => page.getByRole('region', { name: 'Metrics' });
const chart = (page: Page) => metrics(page).getByRole('slider', { name: 'Response time, value by value' });
const words = (page: Page) => chart(page).getAttribute('aria-valuetext');
const choose = (page: Page, range: string) => metrics(page).getByRole('radio', { name: range }).check();

async function aMetric({ ask }: Api, input: Record<string, unknown> = {}): Promise<string> {
  const fields = { name: 'Response time', suffix: 'ms', places: 0, warnAt: 300, ...input };
  const data = await ask('mutation ($input: CreateMetricInput!) { made: createMetric(input: $input) { id } }', {
    input: fields,
  });
  return (data['made'] as { id: string } | undefined)?.id ?? '';
}

async function record({ ask }: Api, metricId: string, points: { value: number; at?: string }[]): Promise<void> {
  await ask(
    'mutation ($metricId: ID!, $points: [MetricPointInput!]!) { recordMetricPoints(metricId: $metricId, points: $points) }',
    { metricId, points },
  );
}

/** 210 ms every minute of the last hour and 120 ms of the hour before the one before that, with a gap between; 290 ms now. */
async function aMeasured(api: Api, input?: Record<string, unknown>): Promise<string> {
  const id = await aMetric(api, input);
  const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();
  const past = Array.from({ length: 180 }, (_, n) => ({ value: n < 60 ? 210 : 120, at: ago(n + 1) })).filter(
    (_, n) => n < 60 || n >= 120,
  );
  await record(api, id, [...past, { value: 290, at: ago(0) }]);
  return id;
}

describe('the chart of a metric', () => {
  it('says what it shows, and is read by the keyboard, slot by slot', async () => {
    const { signet, api } = await aPage();
    await aMeasured(api);
    const { page } = await aVisitor(signet);
    await metrics(page).getByText('290 ms', { exact: true }).waitFor();
    await chart(page).waitFor();
    expect(await words(page)).toMatch(
      /^Response time over the last day: 120 to \d+\sms, 16\d\sms on average; no value/,
    );
    await metrics(page).getByText('warning from 300 ms').waitFor();

    await page.getByRole('radio', { name: 'Day' }).focus();
    await page.keyboard.press('Tab');
    expect(await chart(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('End');
    await expect.poll(() => words(page)).toMatch(/: \d+\sms so far$/);
    const last = Number(await chart(page).getAttribute('aria-valuenow'));
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(Number(await chart(page).getAttribute('aria-valuenow'))).toBe(last - 11);
    expect(await words(page)).toMatch(/\d\d:\d\d–\d\d:\d\d: 210\sms$/);
    await metrics(page)
      .getByText(/\d\d:\d\d–\d\d:\d\d: 210\sms$/)
      .waitFor();
    await page.keyboard.press('Home');
    expect(await words(page)).toMatch(/: no value$/);
    await page.keyboard.press('Escape');
    expect(await words(page)).toMatch(/over the last day/);
  });

  it('is read under the pointer', async () => {
    const { signet, api } = await aPage();
    await aMeasured(api);
    const { page } = await aVisitor(signet);
    await chart(page).scrollIntoViewIfNeeded();
    const box = await chart(page).boundingBox();
    await chart(page).hover({ position: { x: (box?.width ?? 0) - 12, y: 30 } });
    await expect.poll(() => words(page)).toMatch(/\d\d:\d\d–\d\d:\d\d: 210\sms$/);
    await page.mouse.move(0, 0);
    await expect.poll(() => words(page)).toMatch(/over the last day/);
  });

  it('shows another range without a reload, keeps it for the visit, and says where it cannot', async () => {
    const { signet, api } = await aPage();
    await aMeasured(api);
    const visitor = await aVisitor(signet);
    visitor.expects(/ERR_FAILED/);
    const { page } = visitor;
    await page.evaluate(() => Object.assign(globalThis, { stayed: true }));
    await choose(page, 'Hour');
    await expect.poll(() => words(page)).toMatch(/over the last hour/);
    expect(await page.evaluate(() => 'stayed' in globalThis)).toBe(true);
    await page.reload();
    await expect.poll(() => words(page)).toMatch(/over the last hour/);
    expect(await page.getByRole('radio', { name: 'Hour' }).isChecked()).toBe(true);

    await page.route('**/graphql*', (route) => route.abort());
    const before = await chart(page).boundingBox();
    await choose(page, 'Year');
    await metrics(page).getByText('The chart could not be read; trying again.').waitFor();
    expect(await words(page)).toMatch(/over the last hour/);
    await page.unroute('**/graphql*');
    await expect.poll(() => words(page)).toMatch(/over the last year/);
    expect((await chart(page).boundingBox())?.y).toBe(before?.y);
    await metrics(page).getByRole('link', { name: 'CSV' }).waitFor();
    expect(await metrics(page).getByRole('link', { name: 'CSV' }).getAttribute('href')).toMatch(/width=day$/);
  });

  it('is a table too', async () => {
    const { signet, api } = await aPage();
    await aMeasured(api);
    const { page } = await aVisitor(signet);
    await metrics(page).getByRole('button', { name: 'Show as table' }).click();
    const rows = metrics(page).getByRole('table').getByRole('row');
    expect(await rows.count()).toBe(1 + 288);
    expect(await rows.nth(2).textContent()).toMatch(/\d\d:\d\d–\d\d:\d\d210\sms$/);
    expect(await rows.last().textContent()).toMatch(/no value$/);
    await metrics(page).getByRole('button', { name: 'Hide table' }).click();
    expect(await metrics(page).getByRole('table').count()).toBe(0);
  });

  it('stands on the page of what it measures, and of nothing else', async () => {
    const { signet, api } = await aPage();
    const [componentId, other] = [await api.component({ name: 'API' }), await api.component({ name: 'Website' })];
    await aMeasured(api, { componentId });
    const { page } = await aVisitor(signet, `/components/${componentId}`);
    await chart(page).waitFor();
    await page.goto(`/components/${other}`);
    await page.getByRole('heading', { name: 'Website' }).waitFor();
    expect(await metrics(page).count()).toBe(0);
  });
});

describe('a metric on an open page', () => {
  it('says a new value within two seconds, and what it means', async () => {
    const { signet, api } = await aPage();
    const id = await aMeasured(api);
    const { page } = await aVisitor(signet);
    await chart(page).waitFor();
    expect(await metrics(page).getByText('high', { exact: true }).count()).toBe(0);
    await record(api, id, [{ value: 412 }]);
    await metrics(page).getByText('412 ms', { exact: true }).waitFor({ timeout: 2_000 });
    await metrics(page).getByText('high', { exact: true }).waitFor();
  });

  it('comes, changes and goes with the page', async () => {
    const { signet, api } = await aPage();
    await aMeasured(api);
    const { page } = await aVisitor(signet);
    await chart(page).waitFor();
    const id = await aMeasured(api, { name: 'Errors', suffix: 'errors' });
    const errors = metrics(page).getByRole('slider', { name: 'Errors, value by value' });
    await errors.waitFor({ timeout: 10_000 });
    await metrics(page).getByText('warning from 300 errors').waitFor();
    const input = { warnAt: 250 };
    await api.ask('mutation ($id: ID!, $input: UpdateMetricInput!) { updateMetric(id: $id, input: $input) { id } }', {
      id,
      input,
    });
    await metrics(page).getByText('warning from 250 errors').waitFor({ timeout: 10_000 });
    await api.ask('mutation ($id: ID!) { deleteMetric(id: $id) }', { id });
    await errors.waitFor({ state: 'hidden' });
    await chart(page).waitFor();
  });
});

describe('a page with metrics', () => {
  it('tells them without scripts', async () => {
    const { signet, api } = await aPage();
    await aMeasured(api);
    // Points alone make no page anew before the minute is over.
    await api.component({ name: 'API' });
    const { page } = await aVisitor(signet, '/', { javaScriptEnabled: false });
    await metrics(page).getByText('290 ms', { exact: true }).waitFor();
    await metrics(page)
      .getByRole('img', { name: /^Response time over the last day: 120 to/ })
      .waitFor();
    await metrics(page).getByText('warning from 300 ms').waitFor();
    expect(await metrics(page).getByRole('radio').count()).toBe(0);
  });

  it('has nothing for axe to find, light and dark, wide and narrow', async () => {
    const { signet, api } = await aPage();
    await aMeasured(api, { description: 'The median of all requests' });
    const visitor = await aVisitor(signet);
    await bringAxe(visitor);
    await visitor.page.reload();
    await metrics(visitor.page).getByRole('button', { name: 'Show as table' }).click();
    await examine(visitor, 'metrics');
    await chart(visitor.page).focus();
    await visitor.page.keyboard.press('ArrowLeft');
    await examine(visitor, 'metrics, with a value that is read');
  });
});
