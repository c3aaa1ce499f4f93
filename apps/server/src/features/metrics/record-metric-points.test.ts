import { bucketsOf, oldestKept, type Bucket, type MetricPoint } from '@signet/domain/metric';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { ANONYMOUS, type Actor } from '../../core/actor.js';
import { createContext, type Context } from '../../core/context.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { createMetric } from './create-metric.js';
import { Metric } from './metric.entity.js';
import { PointBucket } from './point-bucket.entity.js';
import { recordMetricPoints } from './record-metric-points.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let app: TestApp;
let now = new Date('2026-11-22T18:31:07.123Z');
let editor: Context;
const VIEWER: Actor = { kind: 'person', id: 2, role: 'VIEWER', sessionId: 0 };
const as = (actor: Actor) => createContext(app.services, actor);

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
  editor = app.ctx();
});
afterAll(() => app.close());

const ago = (ms: number) => new Date(now.getTime() - ms);

async function newMetric(): Promise<string> {
  const metric = await createMetric(editor, {
    name: 'Response time',
    suffix: 'ms',
    calculation: 'SUM',
    places: 2,
    defaultRange: 'DAY',
    displayChart: true,
    visibility: 'PUBLIC',
    worseWhen: 'HIGHER',
  });
  return String(metric.id);
}

async function stored(id: string): Promise<Bucket[]> {
  const rows = await editor.db.find(PointBucket, { where: { metricId: Number(id) } });
  return inOrder(rows.map(({ width, slot, sum, count, min, max }) => ({ width, slot, sum, count, min, max })));
}

const inOrder = (buckets: Bucket[]) => buckets.toSorted((a, b) => a.width.localeCompare(b.width) || a.slot - b.slot);
const latest = async (id: string) => (await editor.db.findOneByOrFail(Metric, { id: Number(id) })).latestValue;

/** Whole numbers, so that the order of adding cannot show. */
const point = fc.record({
  value: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  at: fc.integer({ min: -5 * MINUTE, max: 28 * DAY }),
});

test('any order and any batching of the same points gives the same buckets', async () => {
  const drawn = fc
    .array(point, { maxLength: 40 })
    .chain((points) =>
      fc.tuple(
        fc.constant(points),
        fc.shuffledSubarray(points, { minLength: points.length }),
        fc.array(fc.nat(points.length), { maxLength: 3 }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(drawn, async ([points, shuffled, cuts]) => {
      const timed = (all: typeof points): MetricPoint[] => all.map(({ value, at }) => ({ value, at: ago(at) }));
      const id = await newMetric();
      const edges = [0, ...cuts.toSorted((a, b) => a - b), points.length];
      for (const [n, edge] of edges.slice(1).entries()) {
        const batch = timed(shuffled.slice(edges[n], edge));
        expect(await recordMetricPoints(editor, id, batch)).toBe(batch.length);
      }
      const kept = bucketsOf(timed(points)).filter(({ width, slot }) => slot >= (oldestKept(width, now) ?? slot));
      expect(await stored(id)).toEqual(inOrder(kept));
    }),
    { numRuns: 20 },
  );
});

test('fractions, and numbers large and small, are stored as they are', async () => {
  const id = await newMetric();
  for (const [n, value] of [0.1, -1e100, 1e21, 123_456_789_012_345_680_000, 5e-7, -0.30000000000000004].entries()) {
    await recordMetricPoints(editor, id, [{ value, at: ago(n * DAY) }]);
    expect((await stored(id)).filter(({ width }) => width === 'DAY').map(({ sum }) => sum)).toContain(value);
  }
});

test('5,000 minutes in one call', async () => {
  const id = await newMetric();
  const points = Array.from({ length: 5_000 }, (_, n) => ({ value: n, at: ago(n * MINUTE) }));
  expect(await recordMetricPoints(editor, id, points)).toBe(5_000);
  expect(await stored(id)).toEqual(inOrder(bucketsOf(points)));
});

test('calls at the same time all count', async () => {
  const id = await newMetric();
  const points = [1, 2].map((value) => ({ value, at: ago(MINUTE) }));
  await Promise.all(Array.from({ length: 20 }, () => recordMetricPoints(editor, id, points)));
  expect((await stored(id)).find(({ width }) => width === 'MINUTE')).toMatchObject({
    sum: 60,
    count: 40,
    min: 1,
    max: 2,
  });
});

test('one wrong point and nothing is stored', async () => {
  const id = await newMetric();
  const points = [{ value: 1 }, { value: 1, at: ago(28 * DAY + 1) }, { value: 1, at: ago(-5 * MINUTE - 1) }];
  await expect(recordMetricPoints(editor, id, points)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    fields: [{ path: 'points[1].at' }, { path: 'points[2].at' }],
  });
  expect(await stored(id)).toEqual([]);
  expect(await latest(id)).toBeNull();
});

test('the latest is the newest by its time; of several, the one recorded last', async () => {
  const id = await newMetric();
  const record = (value: number, ms: number) => recordMetricPoints(editor, id, [{ value, at: ago(ms) }]);
  await record(1, MINUTE);
  await record(2, 2 * MINUTE);
  expect(await latest(id)).toBe(1);
  await record(3, MINUTE);
  expect(await latest(id)).toBe(3);
  await recordMetricPoints(editor, id, [{ value: 4 }, { value: 5 }, { value: 6, at: ago(1) }]);
  expect(await latest(id)).toBe(5);
});

test('a repetition stores nothing and answers the same, however many come at once', async () => {
  const id = await newMetric();
  const points = [{ value: 2 }, { value: 3, at: ago(MINUTE) }];
  const call = () => recordMetricPoints(editor, id, points, `key of ${id}`);
  expect(await Promise.all(Array.from({ length: 8 }, call))).toEqual(Array.from({ length: 8 }, () => 2));
  now = new Date(now.getTime() + MINUTE);
  expect(await call()).toBe(2);
  expect((await stored(id)).filter(({ width }) => width === 'MINUTE').map(({ sum }) => sum)).toEqual([3, 2]);
  await recordMetricPoints(editor, id, points, `another key of ${id}`);
  expect((await stored(id)).find(({ width }) => width === 'DAY')?.sum).toBe(10);
});

test('the same key with other points, or for another metric, is a conflict, also at once', async () => {
  const ids = await Promise.all([newMetric(), newMetric(), newMetric()]);
  const key = `key of ${ids.join()}`;
  const results = await Promise.allSettled(ids.map((id) => recordMetricPoints(editor, id, [{ value: 1 }], key)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused.map((result) => result.reason)).toEqual([
    expect.objectContaining({ code: 'CONFLICT' }),
    expect.objectContaining({ code: 'CONFLICT' }),
  ]);
  expect((await Promise.all(ids.map(stored))).filter((buckets) => buckets.length > 0)).toHaveLength(1);
  const winner = ids[results.findIndex((result) => result.status === 'fulfilled')] ?? '';
  await expect(recordMetricPoints(editor, winner, [{ value: 2 }], key)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await stored(winner)).find(({ width }) => width === 'DAY')?.sum).toBe(1);
});

test('recording is no change of the page', async () => {
  const id = await newMetric();
  const before = await editor.db.count(PageEvent);
  await recordMetricPoints(editor, id, [{ value: 1 }]);
  expect(await editor.db.count(PageEvent)).toBe(before);
});

test('who follows the metric is told of the recording, of a repetition nothing', async () => {
  const id = await newMetric();
  const follower = app.services.metricFeed.follow(Number(id), 0);
  const at = ago(7 * MINUTE);
  const told: (number | undefined)[] = [];
  const call = () =>
    recordMetricPoints(
      editor,
      id,
      [
        { value: 1, at },
        { value: 2, at },
      ],
      `key of ${id}`,
    );
  await call();
  told.push((await follower.next()).value?.since);
  await call();
  const next = follower.next();
  await recordMetricPoints(editor, id, [{ value: 3, at: ago(0) }]);
  told.push((await next).value?.since);
  await follower.return();
  expect(told).toEqual([0, 1]);
});

test('refused to whoever may not edit, and for a metric that is not there', async () => {
  const id = await newMetric();
  const record = (ctx: Context, metricId: string) => recordMetricPoints(ctx, metricId, [{ value: 1 }]);
  await expect(record(as(ANONYMOUS), id)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(record(as(VIEWER), id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(record(editor, 'no-such-id')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(record(editor, '2147483647')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(recordMetricPoints(editor, id, [{ value: 1 }], '')).rejects.toMatchObject({
    fields: [{ path: 'idempotencyKey' }],
  });
  expect(await stored(id)).toEqual([]);
});
