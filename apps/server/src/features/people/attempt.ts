import { tooManyAttempts } from '../../core/errors.js';
import type { RateLimit } from '../../core/http/rate-limit.js';

/** Something that was tried and counted, before it is known how it ends. */
export interface Attempt {
  /** It was no wrong guess. */
  giveBack(): void;
}

/** Counts it everywhere, or nowhere. @throws AppError TOO_MANY_REQUESTS with the longest time to wait */
export function attempt(counted: readonly (readonly [RateLimit, string])[]): Attempt {
  const wait = Math.max(...counted.map(([limit, key]) => limit.waitMs(key)));
  if (wait > 0) throw tooManyAttempts(wait);
  for (const [limit, key] of counted) limit.take(key);
  return {
    giveBack: () => {
      for (const [limit, key] of counted) limit.giveBack(key);
    },
  };
}
