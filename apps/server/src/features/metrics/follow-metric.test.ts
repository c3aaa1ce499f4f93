import type { Visibility } from '@signet/domain/visibility';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { ANONYMOUS, viewerOf, type Actor } from '../../core/actor.js';
import { createContext } from '../../core/context.js';
import { createMetric } from './create-metric.js';
import { followMetric } from './follow-metric.js';
import type { CreateMetricInput } from './metric.inputs.js';
import { changedBuckets, loadMetricChange } from './metric.queries.js';
import { recordMetricPoints } from './record-metric-points.js';
import { updateMetric } from './update-metric.js';

const MINUTE = 60_000;

let app: TestApp;
let now = new Date('2026-11-22T18:31:07.123Z');
const VIEWER: Actor = { kind: 'person', id: 2, role: 'VIEWER', sessionId: 0 };
const as = (actor: Actor) => createContext(app.services, actor);

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

async function newMetric(more: Partial<CreateMetricInput> = {}): Promise<string> {
  const { id } = await createMetric(app.ctx(), {
    name: 'Response time',
    suffix: 'ms',
    calculation: 'SUM',
    places: 2,
    defaultRange: 'DAY',
    displayChart: true,
    visibility: 'PUBLIC',
    worseWhen: 'HIGHER',
    ...more,
  });
  return String(id);
}

test('a change holds the values that the changed minutes have now', async () => {
  const ctx = as(ANONYMOUS);
  const id = await newMetric();
  const minute = new Date(Math.floor(now.getTime() / MINUTE) * MINUTE - 5 * MINUTE);
  const record = (value: number, at = minute) => recordMetricPoints(app.ctx(), id, [{ value, at }]);
  await record(1, new Date(minute.getTime() - MINUTE));
  const follower = await followMetric(ctx, id);
  await record(2);
  await record(3);
  const { value: change } = await follower.next();
  const told = change && (await loadMetricChange(ctx, viewerOf(ctx.actor), change));
  expect(told).toMatchObject({ metricId: Number(id), latest: 3, latestAt: minute, level: 'NORMAL' });
  expect(told && (await changedBuckets(ctx, told))).toEqual([{ at: minute, value: 5 }]);
  await follower.return();
  expect(app.services.metricFeed.size).toBe(0);
});

test.each<[Visibility, string, Actor]>([
  ['AUTHENTICATED', 'anonymous callers', ANONYMOUS],
  ['HIDDEN', 'anonymous callers', ANONYMOUS],
  ['HIDDEN', 'viewers', VIEWER],
])('a metric that is %s does not exist for %s', async (visibility, _, actor) => {
  const id = await newMetric({ visibility });
  await expect(followMetric(as(actor), id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(followMetric(as(actor), 'no-such-id')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await (await followMetric(app.ctx(), id)).return();
  expect(app.services.metricFeed.size).toBe(0);
});

test('a metric that is hidden while it is followed tells nothing more', async () => {
  const ctx = as(ANONYMOUS);
  const id = await newMetric();
  const follower = await followMetric(ctx, id);
  await updateMetric(app.ctx(), id, { visibility: 'HIDDEN' });
  await recordMetricPoints(app.ctx(), id, [{ value: 1 }]);
  const { value: change } = await follower.next();
  await expect(change && loadMetricChange(ctx, viewerOf(ctx.actor), change)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await follower.return();
});
