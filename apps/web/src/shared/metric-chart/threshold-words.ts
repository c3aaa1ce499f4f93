import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { formatTick } from './format-value.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';

type Threshold = MetricChartShape['thresholds'][number];

/** "warning from 300 ms" */
export function thresholdWords(i18n: I18n, { level, value }: Threshold, metric: ChartedMetric, locale: string): string {
  const from = formatTick(value, metric, locale);
  if (metric.worseWhen === 'LOWER')
    return i18n._(level === 'ALARM' ? msg`alarm from ${from} down` : msg`warning from ${from} down`);
  return i18n._(level === 'ALARM' ? msg`alarm from ${from}` : msg`warning from ${from}`);
}
