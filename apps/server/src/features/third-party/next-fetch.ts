import type { ThirdPartySource } from './third-party-source.entity.js';
import { ADAPTERS } from './adapters.js';

/** A part of the pause that is left to chance, so that not all come at once. */
const JITTER = 0.1;
/** Of what fails again and again; eight times as long at most. */
const MOST_DOUBLINGS = 3;
const FAILURES_BEFORE_REST = 3;
/** What a server asks for beyond that is not believed: nobody would look for days. */
const LONGEST_REST_MS = 3_600_000;

/** When a source is fetched next, from now on. @param random from 0 to 1 */
export function nextFetch(
  { format, failures }: Pick<ThirdPartySource, 'format' | 'failures'>,
  now: Date,
  random: number,
  retryAfter: number | null = null,
): Date {
  const doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - FAILURES_BEFORE_REST));
  const pause = ADAPTERS[format].pollSeconds * 1_000 * 2 ** doublings * (1 + JITTER * random);
  return new Date(now.getTime() + Math.max(pause, Math.min(retryAfter ?? 0, LONGEST_REST_MS)));
}
