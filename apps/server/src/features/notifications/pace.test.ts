import { expect, test } from 'vitest';
import { Pace } from './pace.js';

/** How many begin within so many milliseconds, asked for every millisecond. */
function begun(pace: Pace, clock: { now: number }, ms: number): number {
  let count = 0;
  for (const end = clock.now + ms; clock.now < end; clock.now += 1) {
    while (pace.waits === 0) {
      pace.step();
      count += 1;
    }
  }
  return count;
}

test('so many begin in a second, evenly, also after a pause', () => {
  const clock = { now: 1_000 };
  const pace = new Pace(800, () => clock.now);
  begun(pace, clock, 100);
  for (const ms of [1_000, 100, 1_000]) {
    const count = begun(pace, clock, ms);
    expect(count).toBeGreaterThanOrEqual((ms / 1_000) * 800 - 1);
    expect(count).toBeLessThanOrEqual((ms / 1_000) * 800 + 1);
  }
  clock.now += 60_000;
  expect(begun(pace, clock, 1)).toBeLessThanOrEqual(18);
});

test('it says how long it takes until another may begin', () => {
  const clock = { now: 0 };
  const pace = new Pace(100, () => clock.now);
  while (pace.waits === 0) pace.step();
  expect(pace.waits).toBeLessThanOrEqual(10);
  clock.now += pace.waits;
  expect(pace.waits).toBe(0);
});
