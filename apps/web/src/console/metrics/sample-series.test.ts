import { metricLevel, type MetricThresholds } from '@signet/domain/metric-level';
import { expect, test } from 'vitest';
import { sampleSeries } from './sample-series.ts';

const NOW = Date.parse('2026-11-22T18:31:07.123Z');

test('is as long as the range, and the same each time', () => {
  const none: MetricThresholds = { warnAt: null, alarmAt: null, worseWhen: 'HIGHER' };
  const series = sampleSeries('DAY', none, NOW);
  expect(series).toHaveLength(288);
  expect(series.at(-1)?.at).toBe('2026-11-22T18:30:00.000Z');
  expect(sampleSeries('DAY', none, NOW)).toEqual(series);
});

test.each<MetricThresholds>([
  { warnAt: 300, alarmAt: 1_000, worseWhen: 'HIGHER' },
  { warnAt: null, alarmAt: 5, worseWhen: 'HIGHER' },
  { warnAt: 0, alarmAt: 10, worseWhen: 'HIGHER' },
  { warnAt: 99.5, alarmAt: 99, worseWhen: 'LOWER' },
  { warnAt: -5, alarmAt: null, worseWhen: 'LOWER' },
])('stays where all is well, near the first threshold: %j', (thresholds) => {
  const values = sampleSeries('WEEK', thresholds, NOW).map(({ value }) => value ?? Number.NaN);
  for (const value of values) expect(metricLevel(value, thresholds)).toBe('NORMAL');
  const first = thresholds.warnAt ?? thresholds.alarmAt ?? 0;
  expect(Math.max(...values.map((value) => Math.abs(value - first)))).toBeLessThanOrEqual(Math.abs(first) || 200);
});
