import { expect, test } from 'vitest';
import { afterOurTrouble, MOST_ATTEMPTS, nextAttemptAt } from './retry.js';

const NOW = new Date('2026-11-22T18:31:07.123Z');
const wait = (failures: number, random: number, retryAfterMs?: number) =>
  ((nextAttemptAt(failures, NOW, random, retryAfterMs)?.getTime() ?? Number.NaN) - NOW.getTime()) / 1_000;

test('waits longer each time, and gives up after ten', () => {
  const waits = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => wait(n + 1, 0));
  expect(waits).toEqual([5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
  expect(nextAttemptAt(MOST_ATTEMPTS, NOW, 0)).toBeNull();
});

test('comes back up to a fifth later than told, each at its own time', () => {
  expect([wait(2, 0), wait(2, 0.5), wait(2, 1)]).toEqual([300, 330, 360]);
});

test.each([
  [1, 60_000, 60],
  [3, 60_000, 1_800],
  [1, 10 * 86_400_000, 86_400],
])('after %i failures a receiver that asks for %i ms gets %i s', (failures, asked, seconds) => {
  expect(wait(failures, 0, asked)).toBe(seconds);
});

test.each([
  [0, 0, 30],
  [71, 1, 36],
  [72, 0, Number.NaN],
])('trouble of our own is waited out: %i hours after the news', (hours, random, seconds) => {
  const next = afterOurTrouble(new Date(NOW.getTime() - hours * 3_600_000), NOW, random);
  expect(((next?.getTime() ?? Number.NaN) - NOW.getTime()) / 1_000).toBe(seconds);
});
