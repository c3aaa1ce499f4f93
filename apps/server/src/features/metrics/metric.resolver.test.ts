import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../../../test/client.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { LiveSocket } from '../../../test/live.js';

const RECORD =
  'mutation ($id: ID!, $points: [MetricPointInput!]!) { recordMetricPoints(metricId: $id, points: $points) }';
const FOLLOW = 'subscription ($id: ID!) { metricChanged(metricId: $id) { metricId buckets { at value } } }';

let app: TestApp;
let owner: Client;

beforeAll(async () => {
  app = await startTestApp();
  owner = await app.owner();
});
afterAll(() => app.close());

async function newMetric(visibility: string): Promise<string> {
  const create = 'mutation ($input: CreateMetricInput!) { createMetric(input: $input) { id } }';
  const input = { name: 'Orders', suffix: 'orders', calculation: 'SUM', visibility };
  return (await owner.ask(create, { input }))['createMetric'].id;
}

test('whoever follows a metric is told of new points, at most once a second', async () => {
  const id = await newMetric('PUBLIC');
  const live = await LiveSocket.open(app.origin);
  const following = await live.subscribe(FOLLOW, { id });
  const at = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 60_000).toISOString();
  const record = (value: number) => owner.ask(RECORD, { id, points: [{ value, at }] });

  const start = Date.now();
  await record(5);
  expect((await live.next(following))['metricChanged']).toEqual({ metricId: id, buckets: [{ at, value: 5 }] });
  expect(Date.now() - start).toBeLessThan(900);
  await record(1);
  await record(1);
  expect((await live.next(following))['metricChanged'].buckets).toEqual([{ at, value: 7 }]);
  expect(Date.now() - start).toBeGreaterThanOrEqual(990);
  await live.close();
});

test('a metric that one may not see cannot be followed', async () => {
  const id = await newMetric('HIDDEN');
  const live = await LiveSocket.open(app.origin);
  for (const unseen of [id, 'no-such-id']) {
    const following = live.start(FOLLOW, { id: unseen });
    const { payload } = await live.take((message) => message.type === 'next' && message.id === following);
    expect(payload).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    await live.take((message) => message.type === 'complete' && message.id === following);
  }
  await live.close();
});

test('series and latest, over the range that is asked for or the metric’s own', async () => {
  const id = await newMetric('PUBLIC');
  await owner.ask(RECORD, { id, points: [{ value: 2 }, { value: 3 }] });
  const query =
    'query ($id: ID!) { metric(id: $id) { latest own: series { value } hour: series(range: HOUR) { value } } }';
  const { metric } = await app.anonymous().ask(query, { id });
  expect(metric.latest).toBe(3);
  expect([metric.own.length, metric.hour.length]).toEqual([288, 60]);
  expect(metric.own.at(-1)).toEqual({ value: 5 });
});
