import type { MetricCalculation, MetricRange } from '@signet/domain/metric';
import type { MetricDirection, MetricLevel } from '@signet/domain/metric-level';

/** What a chart says of its metric. */
export interface ChartedMetric {
  name: string;
  suffix: string;
  calculation: MetricCalculation;
  places: number;
  worseWhen: MetricDirection;
}

/** As the server has drawn it: slot n has its middle at x = 2 n + 1, and y grows downwards. */
export interface MetricChartShape {
  range: MetricRange;
  from: string;
  to: string;
  slots: number;
  width: number;
  height: number;
  /** Path data: a line that is interrupted where no point fell. */
  line: string;
  ticks: readonly { value: number; y: number }[];
  thresholds: readonly { level: MetricLevel; value: number; y: number }[];
  lowest: number | null;
  highest: number | null;
  overall: number | null;
}
