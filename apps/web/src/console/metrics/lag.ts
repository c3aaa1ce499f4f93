import { formatRelative } from '../../shared/time-format.ts';

/** "12 sec ago", "4 min ago"; a point may also lie a little ahead. */
export function formatLag(latestAt: string, now: number, locale: string): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(latestAt)) / 1_000));
  if (seconds >= 60) return formatRelative(latestAt, now, locale);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(-seconds, 'second');
}
