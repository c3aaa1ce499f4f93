const MINUTE = 60_000;

/** So many notices may be told within so long; whatever makes more of them is out of hand. */
export const NOTICES_AT_MOST = 20;
const NOTICES_WITHIN_MS = 10 * MINUTE;
/** After so long telling goes on by itself. */
const RESTS_MS = 30 * MINUTE;

/**
 * Whether a notice of this moment is one too many. `twentiethBefore` is when the 20th notice before it came, null if
 * there is none; what came before the fuse was mended does not count any more.
 */
export function blowsFuse(at: Date, twentiethBefore: Date | null, mendedAt: Date | null): boolean {
  if (twentiethBefore === null || (mendedAt !== null && twentiethBefore <= mendedAt)) return false;
  return at.getTime() - twentiethBefore.getTime() < NOTICES_WITHIN_MS;
}

/** When telling goes on by itself, after the fuse blew then. */
export function fuseMendsAt(blownAt: Date): Date {
  return new Date(blownAt.getTime() + RESTS_MS);
}

/** Whether what blew then still keeps news back. */
export function isFuseOpen(blownAt: Date | null, now: Date): boolean {
  return blownAt !== null && now < fuseMendsAt(blownAt);
}

/** One receiver is told no more than this within an hour. */
export const DELIVERIES_AT_MOST = 30;
export const DELIVERIES_WITHIN_MS = 60 * MINUTE;

/** When to send one more, after those that were or will be sent at `times` (in any order). */
export function nextDeliveryAt(times: readonly Date[], now: Date): Date {
  const thirtieth = times.map((time) => time.getTime()).toSorted((a, b) => b - a)[DELIVERIES_AT_MOST - 1];
  if (thirtieth === undefined) return now;
  return new Date(Math.max(now.getTime(), thirtieth + DELIVERIES_WITHIN_MS));
}
