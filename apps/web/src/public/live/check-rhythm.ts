import { between, fullJitter } from './jitter.ts';

const MINUTE = 60_000;

export interface Circumstances {
  /** Changes are pushed to us. */
  live: boolean;
  /** The server has only old data itself. */
  stale: boolean;
  hidden: boolean;
  incidentOpen: boolean;
  /** Checks that failed since the last one that did not. */
  failed: number;
}

/** Milliseconds until we ask again whether anything was missed. */
export function nextCheckIn({ live, stale, hidden, incidentOpen, failed }: Circumstances): number {
  if (live && !stale) return Math.min(between(5 * MINUTE, 5.5 * MINUTE), soonAfter(failed));
  if (hidden) return between(2 * MINUTE, 4 * MINUTE);
  // The server may be itself again at any moment, and such an answer costs it next to nothing.
  if (stale) return Math.min(between(5_000, 10_000), soonAfter(failed));
  const usual = !incidentOpen ? between(15_000, 30_000) : between(8_000, 12_000);
  return Math.min(usual, soonAfter(failed));
}

function soonAfter(failed: number): number {
  return failed === 0 ? Infinity : fullJitter(failed);
}
