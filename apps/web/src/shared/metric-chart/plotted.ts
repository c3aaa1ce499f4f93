import type { MetricChartShape } from './metric-chart-shape.ts';

/** The height of each slot that has a value, by the slot. */
export function plotted({ line }: Pick<MetricChartShape, 'line'>): Map<number, number> {
  return new Map([...line.matchAll(/(\d+),(-?\d+)/g)].map(([, x, y]) => [(Number(x) - 1) / 2, Number(y)]));
}
