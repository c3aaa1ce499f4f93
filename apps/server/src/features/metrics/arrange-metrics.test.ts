import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { aMetric } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { lastEvent, node } from '../../../test/records.js';
import { arrangeMetrics } from './arrange-metrics.js';

let app: TestApp;
let [one, two, three]: string[] = [];

beforeEach(async () => {
  app = await startTestApp();
  onTestFinished(() => app.close());
  [one, two, three] = [await make('One'), await make('Two'), await make('Three')];
});

const make = async (name: string) => String((await aMetric(app.ctx(), { name })).id);
const arrange = (...ids: (string | undefined)[]) => arrangeMetrics(app.ctx(), ids.map(String));
const page = async () => {
  const { statusPage } = await app.anonymous().ask('{ statusPage { metrics { name position } } }');
  return statusPage.metrics.map(({ name }: { name: string }) => name);
};

test('the page follows the new order in one event, which names only what moved', async () => {
  expect((await arrange(two, one, three)).map(({ name }) => name)).toEqual(['Two', 'One', 'Three']);
  expect(await page()).toEqual(['Two', 'One', 'Three']);
  const { type, consequences } = await lastEvent(app);
  expect(type).toBe('metrics.arranged');
  expect(consequences.PUBLIC.changed).toEqual([one, two].map((id) => node('Metric', { id: Number(id) })));
});

test.each<[string, () => (string | undefined)[], string]>([
  ['a metric that is left out', () => [one, two], 'ids'],
  ['one that is named twice', () => [one, two, three, two], 'ids[3]'],
  ['one that is not there', () => [one, two, three, '999'], 'ids[3]'],
])('%s is refused, and the order stays', async (_, ids, path) => {
  await expect(arrange(...ids())).rejects.toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  expect(await page()).toEqual(['One', 'Two', 'Three']);
});
