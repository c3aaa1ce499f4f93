import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMetric } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { ANONYMOUS, viewerOf } from '../../core/actor.js';
import { createContext } from '../../core/context.js';
import { followMetric } from './follow-metric.js';
import { hearOfPoints } from './hear-of-points.js';
import { MetricFeed } from './metric-feed.js';
import { changedBuckets, loadMetricChange } from './metric.queries.js';
import { recordMetricPoints } from './record-metric-points.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

test('points that another process recorded are heard of', async () => {
  const { id } = await aMetric(app.ctx());
  const ctx = createContext(app.services, ANONYMOUS);
  const elsewhere = createContext({ ...app.services, metricFeed: new MetricFeed() }, app.ctx().actor);
  const follower = await followMetric(ctx, String(id));
  await recordMetricPoints(elsewhere, String(id), [{ value: 7 }]);
  const next = follower.next();
  await hearOfPoints(ctx);
  const { value: change } = await next;
  expect(change).toEqual({ metricId: id, since: 0 });
  const told = change && (await loadMetricChange(ctx, viewerOf(ctx.actor), change));
  expect(told).toMatchObject({ latest: 7 });
  expect(told && (await changedBuckets(ctx, told))).toMatchObject([{ value: 7 }]);
  await follower.return();
});
