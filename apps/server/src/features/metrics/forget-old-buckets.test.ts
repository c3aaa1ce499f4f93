import type { BucketWidth } from '@signet/domain/metric';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMetric } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { forgetOldBuckets } from './forget-old-buckets.js';
import { PointBucket } from './point-bucket.entity.js';
import { recordMetricPoints } from './record-metric-points.js';

const DAY = 24 * 3_600_000;
const START = Date.parse('2026-01-01T00:00:30Z');

let app: TestApp;
let now = new Date(START);

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

async function countBy(width: BucketWidth, metricId: number): Promise<number> {
  return app.ctx().db.countBy(PointBucket, { width, metricId });
}

test('minutes go after 14 days and hours after 400, days never; a range shows what it showed', async () => {
  const metric = await aMetric(app.ctx());
  const other = await aMetric(app.ctx());
  for (let day = 0; day <= 401; day += 1) {
    now = new Date(START + day * DAY);
    await recordMetricPoints(app.ctx(), String(metric.id), [{ value: day }]);
  }
  await recordMetricPoints(app.ctx(), String(other.id), [{ value: 1 }]);
  const series = () =>
    app
      .anonymous()
      .ask(
        `{ metric(id: "${metric.id}") { ${['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR']
          .map((range) => `${range}: series(range: ${range}) { at value }`)
          .join(' ')} } }`,
      );
  const before = await series();
  await forgetOldBuckets(app.ctx());
  expect(await countBy('MINUTE', metric.id)).toBe(15);
  expect(await countBy('HOUR', metric.id)).toBe(401);
  expect(await countBy('DAY', metric.id)).toBe(402);
  expect(await countBy('MINUTE', other.id)).toBe(1);
  expect(await series()).toEqual(before);
});

test('a late point adds to no width that is no longer kept', async () => {
  const metric = await aMetric(app.ctx());
  const at = (days: number) => new Date(now.getTime() - days * DAY);
  await recordMetricPoints(app.ctx(), String(metric.id), [
    { value: 1, at: at(20) },
    { value: 2, at: at(13) },
  ]);
  expect(await countBy('MINUTE', metric.id)).toBe(1);
  expect(await countBy('HOUR', metric.id)).toBe(2);
});
