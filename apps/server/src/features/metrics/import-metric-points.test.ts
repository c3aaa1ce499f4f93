import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMetric, asRole } from '../../../test/factories.js';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { contents } from '../../../test/records.js';
import { importMetricPoints } from './import-metric-points.js';
import { Metric } from './metric.entity.js';
import { PointBucket } from './point-bucket.entity.js';

const now = new Date('2026-11-26T10:00:00.000Z');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ now: () => now });
});
afterAll(() => app.close());

const newMetric = async () => String((await aMetric(app.ctx())).id);

test('the good lines of a file are recorded, the others reported, and followers are told', async () => {
  const id = await newMetric();
  const follower = app.services.metricFeed.follow(Number(id), 0);
  const csv = 'at,value\n2026-11-26T09:00:00Z,1\nnever,2\n2026-11-26T09:00:30Z,3\n2026-11-26T09:30:00Z,5\n';
  expect(await importMetricPoints(app.ctx(), id, csv)).toEqual({
    recorded: 3,
    rejected: 1,
    problems: [{ line: 3, reason: expect.stringContaining('"never"') }],
  });
  const hour = await app.ctx().db.findOneByOrFail(PointBucket, { metricId: Number(id), width: 'HOUR' });
  expect(hour).toMatchObject({ sum: 9, count: 3, min: 1, max: 5 });
  expect(await app.ctx().db.findOneByOrFail(Metric, { id: Number(id) })).toMatchObject({
    latestValue: 5,
    latestAt: new Date('2026-11-26T09:30:00Z'),
  });
  expect(await follower.next()).toMatchObject({ done: false });
  await follower.return();
});

test('fifty thousand lines are recorded in one go', async () => {
  const id = await newMetric();
  const from = Math.floor(now.getTime() / 1_000) - 50_000;
  const lines = Array.from({ length: 50_000 }, (_, n) => `${from + n},${n % 10}`);
  const report = await importMetricPoints(app.ctx(), id, lines.join('\n'));
  expect(report).toEqual({ recorded: 50_000, rejected: 0, problems: [] });
  const days = await app.ctx().db.findBy(PointBucket, { metricId: Number(id), width: 'DAY' });
  expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(50_000);
});

test('a file without one good line records nothing and is no error', async () => {
  const id = await newMetric();
  expect(await importMetricPoints(app.ctx(), id, 'hello,world')).toMatchObject({ recorded: 0, rejected: 1 });
});

test('whoever may not edit, and whatever is no metric or no file, is refused and changes nothing', async () => {
  const id = await newMetric();
  const csv = 'at,value\n2026-11-26T09:00:00Z,1\n';
  const before = await contents(app);
  await expect(importMetricPoints(asRole(app, 'VIEWER'), id, csv)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(importMetricPoints(app.ctx(), '999999', csv)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(importMetricPoints(app.ctx(), id, '')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await contents(app)).toEqual(before);
});
