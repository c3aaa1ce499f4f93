import { expect, test } from 'vitest';
import { metricLevel, thresholdsProblem, type MetricDirection, type MetricLevel } from './metric-level.js';

test.each<[MetricDirection, number | null, number | null, number, MetricLevel]>([
  ['HIGHER', 300, 1_000, 299, 'NORMAL'],
  ['HIGHER', 300, 1_000, 300, 'WARNING'],
  ['HIGHER', 300, 1_000, 1_000, 'ALARM'],
  ['HIGHER', null, 1_000, 999, 'NORMAL'],
  ['HIGHER', 300, null, 5_000, 'WARNING'],
  ['HIGHER', null, null, 5_000, 'NORMAL'],
  ['HIGHER', 0, null, -1, 'NORMAL'],
  ['HIGHER', 0, null, 0, 'WARNING'],
  ['LOWER', 99, 95, 99.5, 'NORMAL'],
  ['LOWER', 99, 95, 99, 'WARNING'],
  ['LOWER', 99, 95, 20, 'ALARM'],
])('worse when %s, warning at %s, alarm at %s: %s is %s', (worseWhen, warnAt, alarmAt, value, level) => {
  expect(metricLevel(value, { warnAt, alarmAt, worseWhen })).toBe(level);
});

test.each<[MetricDirection, number | null, number | null, string | null]>([
  ['HIGHER', 300, 1_000, null],
  ['HIGHER', 300, 300, 'must be above warnAt'],
  ['HIGHER', 300, 200, 'must be above warnAt'],
  ['LOWER', 99, 95, null],
  ['LOWER', 99, 99.5, 'must be below warnAt'],
  ['LOWER', null, 99.5, null],
  ['HIGHER', 300, null, null],
])('worse when %s: a warning at %s and an alarm at %s', (worseWhen, warnAt, alarmAt, message) => {
  const problem = thresholdsProblem({ warnAt, alarmAt, worseWhen });
  expect(problem).toEqual(message === null ? null : { path: 'input.alarmAt', message });
});
