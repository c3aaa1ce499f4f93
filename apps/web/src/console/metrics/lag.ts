import { seriesPlan, type MetricRange } from '@signet/domain/metric';
import { formatRelative } from '../../shared/time-format.ts';

const MINUTE = 60_000;
const MOST_USUAL = 10 * MINUTE;
const SLOTS = 3;

/**
 * Whether the newest value is old: by more than ten minutes, and by more than three slots of the chart that
 * visitors see first, so that what is measured once a day is not called late every day.
 */
export function isSilent(latestAt: string, range: MetricRange, now: number): boolean {
  const slot = seriesPlan(range, new Date(now)).minutes * MINUTE;
  return now - Date.parse(latestAt) > Math.max(MOST_USUAL, SLOTS * slot);
}

/** "12 sec ago", "4 min ago"; a point may also lie a little ahead. */
export function formatLag(latestAt: string, now: number, locale: string): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(latestAt)) / 1_000));
  if (seconds >= 60) return formatRelative(latestAt, now, locale);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(-seconds, 'second');
}
