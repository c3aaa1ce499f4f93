import type { ChartedMetric, MetricChartShape } from './metric-chart-shape.ts';

export const SAMPLE_METRIC: ChartedMetric = {
  name: 'Response time',
  suffix: 'ms',
  calculation: 'AVERAGE',
  places: 0,
  worseWhen: 'HIGHER',
};

const LENGTHS: Record<MetricChartShape['range'], [slots: number, minutes: number]> = {
  HOUR: [60, 1],
  DAY: [288, 5],
  WEEK: [168, 60],
  MONTH: [120, 360],
  QUARTER: [90, 1_440],
  YEAR: [365, 1_440],
};

/** A chart up to a moment, with a value from 0 to 200 in each slot that `valueAt` knows. */
export function sampleChart(
  { range, to }: Pick<MetricChartShape, 'range' | 'to'>,
  valueAt: (slot: number) => number | null,
) {
  const [slots, minutes] = LENGTHS[range];
  const values = Array.from({ length: slots }, (_, slot) => valueAt(slot));
  const thresholds: MetricChartShape['thresholds'][number][] = [];
  const known = values.filter((value) => value !== null);
  const isKnown = (slot: number) => typeof values[slot] === 'number';
  const line = values.map((value, slot) => {
    if (value === null) return '';
    const isLone = !isKnown(slot - 1) && !isKnown(slot + 1);
    return `${isKnown(slot - 1) ? 'L' : 'M'}${2 * slot + 1},${200 - value}${isLone ? 'Z' : ''}`;
  });
  return {
    range,
    from: new Date(Date.parse(to) - slots * minutes * 60_000).toISOString(),
    to,
    slots,
    width: 2 * slots,
    height: 200,
    line: line.join(''),
    ticks: known.length === 0 ? [] : [0, 100, 200].map((value) => ({ value, y: 200 - value })),
    thresholds,
    lowest: known.length === 0 ? null : Math.min(...known),
    highest: known.length === 0 ? null : Math.max(...known),
    overall: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length,
  };
}
