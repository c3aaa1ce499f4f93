const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long to wait before each attempt at a delivery; after the last one it is given up. */
const WAITS = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const;

export const MOST_ATTEMPTS = WAITS.length;
/** What failed together does not come back together. */
const JITTER = 0.2;
const LONGEST_WAIT = 24 * HOUR;

/**
 * When to try again what has failed so many times; null once it is given up. `random` is from 0 to 1.
 * A receiver that asked for some time (`retryAfterMs`) gets it, up to a day.
 */
export function nextAttemptAt(
  failures: number,
  now: Date,
  random: number,
  retryAfterMs: number | null = null,
): Date | null {
  const wait = WAITS[failures];
  if (wait === undefined) return null;
  const jittered = wait * (1 + JITTER * random);
  return new Date(now.getTime() + Math.max(jittered, Math.min(retryAfterMs ?? 0, LONGEST_WAIT)));
}

const OUR_TROUBLE = 30 * SECOND;
/** As long as the attempts at a receiver take. */
const NEWS_LAST = 3 * 24 * HOUR;

/**
 * When to try again what nobody could be told for trouble of our own; null once it is no news any more. `at` is when
 * it was news, `random` from 0 to 1.
 */
export function afterOurTrouble(at: Date, now: Date, random: number): Date | null {
  if (now.getTime() - at.getTime() >= NEWS_LAST) return null;
  return new Date(now.getTime() + OUR_TROUBLE * (1 + JITTER * random));
}
