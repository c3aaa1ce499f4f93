import { drawChart } from '@signet/domain/draw-chart';
import { seriesPlan, type MetricCalculation } from '@signet/domain/metric';
import type { MetricChartShape } from '../../shared/metric-chart/metric-chart-shape.ts';
import { metricInput, type MetricValues } from './metric-values.ts';
import type { SeriesSlot } from './sample-series.ts';

/** The chart as the server will draw it once the form is saved. */
export function previewChart(values: MetricValues, series: readonly SeriesSlot[], now: number): MetricChartShape {
  const { defaultRange, calculation, worseWhen } = values;
  const { minutes } = seriesPlan(defaultRange, new Date(now));
  const [first, last] = [series[0]?.at ?? '', series.at(-1)?.at ?? ''];
  const known = series.flatMap(({ value }) => value ?? []);
  return {
    range: defaultRange,
    from: first,
    to: new Date(Date.parse(last) + minutes * 60_000).toISOString(),
    overall: known.length === 0 ? null : together(known, calculation),
    ...drawChart(
      series.map(({ value }) => value),
      { calculation, worseWhen, ...drawnThresholds(values) },
    ),
  };
}

/** What is still being written draws no line. */
export function drawnThresholds(values: MetricValues): { warnAt: number | null; alarmAt: number | null } {
  const { warnAt, alarmAt } = metricInput(values);
  return { warnAt: finite(warnAt), alarmAt: finite(alarmAt) };
}

function finite(value: number | null): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Of the slots, as the points themselves are not here: of an average it is near enough for a preview. */
function together(values: readonly number[], calculation: MetricCalculation): number {
  const sum = values.reduce((a, b) => a + b, 0);
  switch (calculation) {
    case 'SUM':
      return sum;
    case 'AVERAGE':
      return sum / values.length;
    case 'MIN':
      return Math.min(...values);
    case 'MAX':
      return Math.max(...values);
  }
}
