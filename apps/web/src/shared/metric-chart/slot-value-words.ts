import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { formatValue } from './format-value.ts';
import { slotWords } from './slot-words.ts';
import type { TimeStyle } from '../time-format.ts';
import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';

export interface ValuedChart {
  chart: MetricChartShape;
  metric: ChartedMetric;
  /** Of its slots. */
  values: readonly (number | null)[];
}

/** "26 Nov, 14:05–14:10: 212 ms"; the newest slot goes on. */
export function slotValueWords(i18n: I18n, { chart, metric, values }: ValuedChart, slot: number, style: TimeStyle) {
  const time = slotWords(i18n, chart, slot, style);
  const value = values[slot] ?? null;
  if (value === null) return i18n._(msg`${time}: no value`);
  const measured = formatValue(value, metric, style.locale);
  return i18n._(slot === values.length - 1 ? msg`${time}: ${measured} so far` : msg`${time}: ${measured}`);
}
