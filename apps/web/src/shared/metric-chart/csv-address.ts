import type { MetricRange } from '@signet/domain/metric';

const WIDTHS: Record<MetricRange, 'minute' | 'hour' | 'day'> = {
  HOUR: 'minute',
  DAY: 'minute',
  WEEK: 'hour',
  MONTH: 'hour',
  QUARTER: 'day',
  YEAR: 'day',
};

/** Where a metric's values are, as finely as the chart was made from them. */
export function csvAddress(id: string, range: MetricRange): string {
  return `/metrics/${id}/points.csv?width=${WIDTHS[range]}`;
}
