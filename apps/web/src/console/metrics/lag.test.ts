import type { MetricRange } from '@signet/domain/metric';
import { expect, test } from 'vitest';
import { formatLag, isSilent } from './lag.ts';

const NOW = Date.parse('2026-11-22T18:31:07.500Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ago = (ms: number) => new Date(NOW - ms).toISOString();

test.each<[number, string]>([
  [-4 * MINUTE, 'now'],
  [0, 'now'],
  [12_900, '12 sec ago'],
  [59_999, '59 sec ago'],
  [MINUTE, '1 min ago'],
  [3 * HOUR + 59 * MINUTE, '3 hr ago'],
])('a value that is %i ms old came %s', (ms, words) => {
  expect(formatLag(ago(ms), NOW, 'en-GB')).toBe(words);
});

test.each<[MetricRange, number, boolean]>([
  ['HOUR', 10 * MINUTE, false],
  ['HOUR', 10 * MINUTE + 1, true],
  ['DAY', 15 * MINUTE, false],
  ['DAY', 15 * MINUTE + 1, true],
  ['WEEK', 3 * HOUR, false],
  ['WEEK', 3 * HOUR + 1, true],
  ['YEAR', 71 * HOUR, false],
  ['YEAR', 73 * HOUR, true],
])('shown by the %s, a value that is %i ms old is silence: %s', (range, ms, silent) => {
  expect(isSilent(ago(ms), range, NOW)).toBe(silent);
});
