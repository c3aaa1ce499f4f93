import type { MetricRange } from '@signet/domain/metric';

/** Days are kept as days of UTC, whichever zone somebody reads them in. */
export function isInUtc(range: MetricRange): boolean {
  return range === 'QUARTER' || range === 'YEAR';
}
