import type { FieldError } from './errors.js';

/** Which way a value gets worse. */
export const METRIC_DIRECTIONS = ['HIGHER', 'LOWER'] as const;
export type MetricDirection = (typeof METRIC_DIRECTIONS)[number];

export const METRIC_LEVELS = ['NORMAL', 'WARNING', 'ALARM'] as const;
export type MetricLevel = (typeof METRIC_LEVELS)[number];

/** From which values on a metric warns and alarms; null for never. */
export interface MetricThresholds {
  warnAt: number | null;
  alarmAt: number | null;
  worseWhen: MetricDirection;
}

/** A threshold counts as reached by the value that equals it. */
export function metricLevel(value: number, { warnAt, alarmAt, worseWhen }: MetricThresholds): MetricLevel {
  const reaches = (threshold: number | null) =>
    threshold !== null && (worseWhen === 'HIGHER' ? value >= threshold : value <= threshold);
  if (reaches(alarmAt)) return 'ALARM';
  return reaches(warnAt) ? 'WARNING' : 'NORMAL';
}

/** What is wrong with thresholds that stand together; null if nothing is. */
export function thresholdsProblem({ warnAt, alarmAt, worseWhen }: MetricThresholds): FieldError | null {
  if (warnAt === null || alarmAt === null) return null;
  const isBeyond = worseWhen === 'HIGHER' ? alarmAt > warnAt : alarmAt < warnAt;
  if (isBeyond) return null;
  return { path: 'input.alarmAt', message: `must be ${worseWhen === 'HIGHER' ? 'above' : 'below'} warnAt` };
}
