import {
  METRIC_CALCULATIONS,
  METRIC_RANGES,
  type MetricCalculation,
  type MetricPoint,
  type MetricRange,
} from '@signet/domain/metric';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../test/harness.js';
import { ANONYMOUS } from '../../core/actor.js';
import { createContext, type Context } from '../../core/context.js';
import { createMetric } from './create-metric.js';
import type { Metric } from './metric.entity.js';
import { seriesOfMetric, type Series } from './metric.loaders.js';
import { recordMetricPoints } from './record-metric-points.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

let app: TestApp;
let now = new Date('2026-11-22T18:31:07.123Z');
let editor: Context;

beforeAll(async () => {
  app = await startTestApp({ now: () => now });
  editor = app.ctx();
});
afterAll(() => app.close());

const newMetric = (calculation: MetricCalculation, defaultRange: MetricRange = 'DAY'): Promise<Metric> =>
  createMetric(editor, {
    name: calculation,
    suffix: 'ms',
    calculation,
    places: 2,
    defaultRange,
    displayChart: true,
    visibility: 'PUBLIC',
    worseWhen: 'HIGHER',
  });

const seriesOf = (metric: Metric, range: MetricRange) =>
  createContext(app.services, ANONYMOUS).loaders.get(seriesOfMetric).load({ metric, range });

function naive(points: MetricPoint[], calculation: MetricCalculation, from: number, to: number): number | null {
  const values = points.filter(({ at }) => at.getTime() >= from && at.getTime() < to).map(({ value }) => value);
  if (values.length === 0) return null;
  const sum = values.reduce((a, b) => a + b, 0);
  return { SUM: sum, AVERAGE: sum / values.length, MIN: Math.min(...values), MAX: Math.max(...values) }[calculation];
}

/** A year and more of points, each recorded in its time; closer together towards the end. */
async function recordAYear(metric: Metric): Promise<MetricPoint[]> {
  const end = now.getTime();
  const points: MetricPoint[] = [];
  for (const [days, step] of [
    [400, 3.7 * DAY],
    [60, 7.3 * 60 * MINUTE],
    [2, 11 * MINUTE],
    [0.05, MINUTE / 3],
  ] as const) {
    for (let back = days * DAY; back > 0; back -= step)
      points.push({ value: points.length % 17, at: new Date(end - back) });
  }
  points.sort((a, b) => a.at.getTime() - b.at.getTime());
  for (let first = 0; first < points.length;) {
    const start = points[first]?.at.getTime() ?? 0;
    const batch = points.slice(first).filter(({ at }) => at.getTime() < start + 20 * DAY);
    now = batch.at(-1)?.at ?? now;
    await recordMetricPoints(editor, String(metric.id), batch);
    first += batch.length;
  }
  now = new Date(end);
  return points;
}

async function mustAgree(metric: Metric, points: MetricPoint[]): Promise<void> {
  const { calculation } = metric;
  for (const range of METRIC_RANGES) {
    const { values: series, overall } = await seriesOf(metric, range);
    const width = (series[1]?.at.getTime() ?? 0) - (series[0]?.at.getTime() ?? 0);
    const expected = series.map(({ at }) => ({
      at,
      value: naive(points, calculation, at.getTime(), at.getTime() + width),
    }));
    expect(series).toEqual(expected);
    const from = series[0]?.at.getTime() ?? 0;
    expect(overall).toBeCloseTo(naive(points, calculation, from, from + series.length * width) ?? Number.NaN, 9);
    expect(series.filter(({ value }) => value !== null).length).toBeGreaterThan(10);
  }
}

test.each(METRIC_CALCULATIONS)('%s over every range agrees with the points themselves', async (calculation) => {
  const metric = await newMetric(calculation);
  await mustAgree(metric, await recordAYear(metric));
});

test.each([
  ['Europe/Madrid', '2027-03-28T02:17:00Z'],
  ['Europe/Madrid', '2027-10-31T02:17:00Z'],
  ['America/St_Johns', '2027-03-14T07:17:00Z'],
  ['Pacific/Apia', '2028-02-29T10:17:00Z'],
])('on a machine in %s, whose clocks have just changed, nothing is counted twice or missed', async (zone, at) => {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  try {
    now = new Date(at);
    const metric = await newMetric('SUM');
    await mustAgree(metric, await recordAYear(metric));
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

test('a point of a moment ago is in, also where a new minute has just begun', async () => {
  const metric = await newMetric('SUM');
  now = new Date(Math.ceil(now.getTime() / DAY) * DAY);
  await recordMetricPoints(editor, String(metric.id), [{ value: 1 }, { value: 2, at: new Date(now.getTime() - 1) }]);
  for (const range of METRIC_RANGES) {
    expect((await seriesOf(metric, range)).values.slice(-2).map(({ value }) => value)).toEqual([2, 1]);
  }
});

test('however many metrics and ranges are asked for, one statement reads them', async () => {
  const metrics = [await newMetric('SUM', 'HOUR'), await newMetric('MAX', 'WEEK'), await newMetric('MIN', 'YEAR')];
  for (const { id } of metrics) await recordMetricPoints(editor, String(id), [{ value: id }]);
  const ctx = createContext(app.services, ANONYMOUS);
  const asked = metrics.flatMap((metric) => METRIC_RANGES.map((range) => ({ metric, range })));
  let found: Series[] = [];
  const statements = await app.statements(async () => {
    found = await Promise.all(asked.map((one) => ctx.loaders.get(seriesOfMetric).load(one)));
  });
  expect(statements.filter((sql) => sql.includes('metric_buckets'))).toHaveLength(1);
  expect(found.map(({ values }) => values.at(-1)?.value)).toEqual(asked.map(({ metric }) => metric.id));
});
