import type { MetricCalculation } from '@signet/domain/metric';
import { expect, it } from 'vitest';
import { createI18n } from '../i18n.ts';
import { chartCaption, chartSentence } from './chart-sentence.ts';
import { sampleChart, SAMPLE_METRIC } from './sample-chart.ts';

const i18n = createI18n('en', {});
const DAY = { range: 'DAY', to: '2026-11-22T14:05:00Z' } as const;
const busy = { ...sampleChart(DAY, (slot) => 82 + (slot % 100)), overall: 122.4 };

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it.each<[MetricCalculation, string]>([
  ['AVERAGE', '82 to 181 ms, 122 ms on average'],
  ['SUM', '122 ms in all, 82 to 181 ms per 5 minutes'],
  ['MIN', '82 to 181 ms at the lowest per 5 minutes'],
  ['MAX', '82 to 181 ms at the highest per 5 minutes'],
])('a chart of %s says: %s', (calculation, figures) => {
  const metric = { ...SAMPLE_METRIC, calculation };
  expect(plain(chartSentence(i18n, busy, metric, 'en-GB'))).toBe(`Response time over the last day: ${figures}`);
});

it.each<[string, (slot: number) => number | null, string]>([
  ['nothing', () => null, 'No values in the last day'],
  ['one value', (slot) => (slot === 5 ? 42 : null), 'Over the last day: 42 ms; no value for 23 hrs 50 mins'],
  ['one value all along', () => 42, 'Over the last day: 42 ms'],
  ['a gap of two hours', (slot) => (slot < 24 ? null : 42), 'Over the last day: 42 ms; no value for 2 hrs'],
  ['a slot that has only begun', (slot) => (slot === 287 ? null : 42), 'Over the last day: 42 ms'],
])('a chart of %s says so', (_, valueAt, words) => {
  expect(plain(chartCaption(i18n, sampleChart(DAY, valueAt), SAMPLE_METRIC, 'en-GB'))).toBe(words);
});

it('names what has no values', () => {
  const words = chartSentence(
    i18n,
    sampleChart({ ...DAY, range: 'MONTH' }, () => null),
    SAMPLE_METRIC,
    'en-GB',
  );
  expect(words).toBe('Response time: no values in the last 30 days');
});
