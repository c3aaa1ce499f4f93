import { expect, test } from 'vitest';
import { EMPTY_METRIC } from './metric-values.ts';
import { previewChart } from './preview-chart.ts';

const NOW = Date.parse('2026-11-22T18:31:00.000Z');
const SERIES = Array.from({ length: 60 }, (_, n) => ({
  at: new Date(NOW - (59 - n) * 60_000).toISOString(),
  value: n === 10 ? null : n,
}));
const VALUES = { ...EMPTY_METRIC, defaultRange: 'HOUR' as const };

test('covers the range up to the end of the newest slot', () => {
  const chart = previewChart(VALUES, SERIES, NOW);
  expect(chart).toMatchObject({
    range: 'HOUR',
    from: '2026-11-22T17:32:00.000Z',
    to: '2026-11-22T18:32:00.000Z',
    slots: 60,
    lowest: 0,
    highest: 59,
    thresholds: [],
  });
  expect(chart.line.match(/M/g)).toHaveLength(2);
});

test('draws the thresholds that the form holds at their heights, and makes room for them', () => {
  const chart = previewChart({ ...VALUES, warnAt: 50, alarmAt: 100 }, SERIES, NOW);
  expect(chart.thresholds).toEqual([
    { level: 'WARNING', value: 50, y: 100 },
    { level: 'ALARM', value: 100, y: 0 },
  ]);
  expect(previewChart({ ...VALUES, warnAt: '-' }, SERIES, NOW).thresholds).toEqual([]);
});

test.each([
  ['SUM', 1760],
  ['AVERAGE', 1760 / 59],
  ['MIN', 0],
  ['MAX', 59],
] as const)('%s of all: %d', (calculation, overall) => {
  expect(previewChart({ ...VALUES, calculation }, SERIES, NOW).overall).toBe(overall);
});
