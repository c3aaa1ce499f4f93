import { metricLevel, type MetricLevel } from '@signet/domain/metric-level';
import type { Metric } from './metric.entity.js';

/** How the newest point stands to the thresholds; null while there is none. */
export function levelOf(metric: Metric): MetricLevel | null {
  return metric.latestValue === null ? null : metricLevel(metric.latestValue, metric);
}
