import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createComeback, type Comeback } from './comeback.ts';

const MANY = 300;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Opens, lasts so many milliseconds, and is closed. */
function broken(comeback: Comeback, lasted: number, code?: number): Comeback {
  comeback.opened();
  vi.advanceTimersByTime(lasted);
  comeback.closed(code);
  return comeback;
}

function waitsOf(prepare: () => Comeback): number[] {
  return Array.from({ length: MANY }, () => prepare().wait()).toSorted((a, b) => a - b);
}

describe('coming back', () => {
  it.each([1012, 1013])('after %i is spread evenly over ten seconds', (code) => {
    const waits = waitsOf(() => broken(createComeback(), 60_000, code));
    for (const [second, next] of Array.from({ length: 10 }, (_, n) => [n * 1_000, (n + 1) * 1_000] as const)) {
      const share = waits.filter((wait) => wait >= second && wait < next).length / MANY;
      expect(share, `from ${second} ms`).toBeGreaterThan(0.02);
    }
    expect(waits.at(-1)).toBeLessThan(10_000);
  });

  it('after that goes on with full jitter', () => {
    const waits = waitsOf(() => {
      const comeback = broken(createComeback(), 60_000, 1012);
      comeback.wait();
      return comeback;
    });
    expect(waits.at(-1)).toBeLessThan(1_000);
  });

  it.each([undefined, 1000, 1006, 4400, 4401, 4403, 4408, 4409, 4429, 4500])('after %s is soon, at first', (code) => {
    expect(waitsOf(() => broken(createComeback(), 60_000, code)).at(-1)).toBeLessThan(1_000);
  });

  it('takes up to a minute, and never more, where it fails for ever', () => {
    const waits = waitsOf(() => {
      const comeback = createComeback();
      for (let attempt = 0; attempt < 2_000; attempt += 1) comeback.wait();
      return comeback;
    });
    expect(waits.at(-1)).toBeGreaterThan(50_000);
    expect(waits.at(-1)).toBeLessThanOrEqual(60_000);
  });

  it('takes longer and longer where connections break at once, and is soon again after one that lasted', () => {
    const longest = (lasted: number) =>
      waitsOf(() => {
        const comeback = createComeback();
        for (let attempt = 0; attempt < 10; attempt += 1) broken(comeback, 100).wait();
        return broken(comeback, lasted);
      }).at(-1);
    expect(longest(100)).toBeGreaterThan(30_000);
    expect(longest(60_000)).toBeLessThan(1_000);
  });
});
