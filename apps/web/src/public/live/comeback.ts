import { fullJitter } from './jitter.ts';

/** The server restarts, or found us too slow: what happened to us happened to many at once. */
const CROWDED: readonly number[] = [1012, 1013];
const SPREAD = 10_000;
const LONGEST_WAIT = 60_000;
/** A connection that lasted this long starts the waits afresh; one that breaks at once does not. */
const STEADY = 30_000;

export interface Comeback {
  opened: () => void;
  /** `code` is that of the close frame; without one there was none. */
  closed: (code?: number) => void;
  /** Milliseconds to stay away from now on; asked once for each attempt. */
  wait: () => number;
}

/** When to connect again: for ever, whatever ended the last connection. */
export function createComeback(): Comeback {
  let attempt = 0;
  let openedAt: number | null = null;
  let crowded = false;
  return {
    opened: () => {
      openedAt = performance.now();
      crowded = false;
    },
    closed: (code) => {
      crowded = code !== undefined && CROWDED.includes(code);
    },
    wait: () => {
      if (openedAt !== null && performance.now() - openedAt >= STEADY) attempt = 0;
      openedAt = null;
      if (!crowded) return fullJitter(attempt++, LONGEST_WAIT);
      crowded = false;
      return Math.random() * SPREAD;
    },
  };
}
