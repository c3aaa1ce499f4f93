import { expect, test } from 'vitest';
import { formatLag } from './lag.ts';

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
