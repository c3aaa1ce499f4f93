import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { formatDuration } from '../time-format.ts';
import { formatNumber, formatValue } from './format-value.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';
import { plotted } from './plotted.ts';
import { RANGE_WORDS } from './range-words.ts';

/** "Response time over the last day: 182 to 420 ms, 212 ms on average; no value for 2 hr" */
export function chartSentence(i18n: I18n, chart: MetricChartShape, metric: ChartedMetric, locale: string): string {
  const { name } = metric;
  const span = i18n._(RANGE_WORDS[chart.range].span);
  const figures = figuresOf(i18n, chart, metric, locale);
  return i18n._(figures === null ? msg`${name}: no values in ${span}` : msg`${name} over ${span}: ${figures}`);
}

/** The same without its subject, to stand under the chart. */
export function chartCaption(i18n: I18n, chart: MetricChartShape, metric: ChartedMetric, locale: string): string {
  const span = i18n._(RANGE_WORDS[chart.range].span);
  const figures = figuresOf(i18n, chart, metric, locale);
  return i18n._(figures === null ? msg`No values in ${span}` : msg`Over ${span}: ${figures}`);
}

function figuresOf(i18n: I18n, chart: MetricChartShape, metric: ChartedMetric, locale: string): string | null {
  const { lowest, highest, overall } = chart;
  if (lowest === null || highest === null || overall === null) return null;
  const low = formatNumber(lowest, metric, locale);
  const most = formatValue(highest, metric, locale);
  const isOne = low === formatNumber(highest, metric, locale);
  const spread = isOne ? most : i18n._(msg`${low} to ${most}`);
  const figures = together(i18n, { chart, metric, spread, all: formatValue(overall, metric, locale) });
  const gap = gapOf(chart);
  if (gap === 0) return figures;
  const duration = formatDuration(gap, locale);
  return i18n._(msg`${figures}; no value for ${duration}`);
}

interface Figures {
  chart: MetricChartShape;
  metric: ChartedMetric;
  spread: string;
  all: string;
}

function together(i18n: I18n, { chart, metric, spread, all }: Figures): string {
  const slot = i18n._(RANGE_WORDS[chart.range].slot);
  switch (metric.calculation) {
    case 'SUM':
      return i18n._(msg`${all} in all, ${spread} per ${slot}`);
    case 'AVERAGE':
      return spread === all ? all : i18n._(msg`${spread}, ${all} on average`);
    case 'MIN':
      return i18n._(msg`${spread} at the lowest per ${slot}`);
    case 'MAX':
      return i18n._(msg`${spread} at the highest per ${slot}`);
  }
}

/** Milliseconds without a value. The newest slot has only begun: that none fell into it yet says nothing. */
function gapOf(chart: MetricChartShape): number {
  const known = plotted(chart);
  const slots = known.has(chart.slots - 1) ? chart.slots : chart.slots - 1;
  return ((slots - known.size) * (Date.parse(chart.to) - Date.parse(chart.from))) / chart.slots;
}
