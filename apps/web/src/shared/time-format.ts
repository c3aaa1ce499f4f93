/** How moments are written: a BCP 47 tag and an IANA zone. */
export interface TimeStyle {
  locale: string;
  zone: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(locale, options)));
  return known;
}

/** "14:02" */
export function formatClock(at: string | number, { locale, zone }: TimeStyle): string {
  return format(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
}

/** "14:02:22" */
export function formatClockWithSeconds(at: string | number, { locale, zone }: TimeStyle): string {
  return format(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(at));
}

/** "22 Nov, 14:02", with the year where it is not the year of `now`. */
export function formatMoment(at: string | number, now: number, { locale, zone }: TimeStyle): string {
  const sameYear = calendarDate(at, zone).slice(0, 4) === calendarDate(now, zone).slice(0, 4);
  return format(locale, {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
}

/** "Saturday, 22 November 2026 at 14:02 CET": everything that there is to say. */
export function formatFull(at: string | number, { locale, zone }: TimeStyle): string {
  return format(locale, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(at));
}

/** "Sat 28 Nov, 02:00 – 04:00", or both dates where they differ. */
export function formatWindow(from: string, to: string, now: number, style: TimeStyle): string {
  const { locale, zone } = style;
  const start = `${formatShortWeekday(from, style)} ${formatMoment(from, now, style)}`;
  if (calendarDate(from, zone) === calendarDate(to, zone)) return `${start} – ${formatClock(to, { locale, zone })}`;
  return `${start} – ${formatShortWeekday(to, style)} ${formatMoment(to, now, style)}`;
}

function formatShortWeekday(at: string, { locale, zone }: TimeStyle): string {
  return format(locale, { timeZone: zone, weekday: 'short' }).format(new Date(at));
}

/** "November 2026" for a month YYYY-MM. */
export function formatMonth(month: string, locale: string): string {
  return format(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(new Date(`${month}-01T00:00:00Z`));
}

/** "Sunday" for 6, counted from Monday as 0. */
export function formatWeekday(index: number, locale: string, weekday: 'long' | 'short' = 'long'): string {
  return format(locale, { timeZone: 'UTC', weekday }).format(Date.UTC(2024, 0, 1 + index));
}

/** "Monday, Wednesday and Friday" */
export function formatList(items: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** "Sun 22 Nov" for a calendar day YYYY-MM-DD. */
export function formatDate(date: string, locale: string): string {
  return format(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** "22 Nov 2026" for a calendar day YYYY-MM-DD. */
export function formatDateWithYear(date: string, locale: string): string {
  return format(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** "19–21 Nov" for two calendar days YYYY-MM-DD. */
export function formatDates(from: string, to: string, locale: string): string {
  const [start, end] = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)];
  return format(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' }).formatRange(start, end);
}

/** "12 min ago", "in 3 hr"; the largest unit only. */
export function formatRelative(at: string | number, now: number, locale: string): string {
  const minutes = Math.trunc((new Date(at).getTime() - now) / 60_000);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  if (Math.abs(minutes) < 1) return relative.format(0, 'second');
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  if (Math.abs(minutes) < 24 * 60) return relative.format(Math.trunc(minutes / 60), 'hour');
  return relative.format(Math.trunc(minutes / (24 * 60)), 'day');
}

/** "42 min", "3 hr 5 min", "2 days 4 hr": at most two units, minutes at least. */
export function formatDuration(milliseconds: number, locale: string): string {
  return formatSeconds(60 * Math.max(1, Math.round(milliseconds / 60_000)), locale);
}

/** "45 sec", "2 min 5 sec", "22 hr 58 min": the two largest units, whole seconds at least. */
export function formatSeconds(seconds: number, locale: string): string {
  const whole = Math.round(seconds);
  const parts: [number, string][] = [
    [Math.floor(whole / 86_400), 'day'],
    [Math.floor(whole / 3_600) % 24, 'hour'],
    [Math.floor(whole / 60) % 60, 'minute'],
    [whole % 60, 'second'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  return parts
    .slice(first, first < 0 ? undefined : first + 2)
    .filter(([count]) => count > 0 || first < 0)
    .map(([count, unit]) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count))
    .join(' ');
}

/** The calendar day of a moment in a zone, YYYY-MM-DD. */
export function calendarDate(at: string | number, zone: string): string {
  const parts = format('en', {
    timeZone: zone,
    calendar: 'iso8601',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The calendar day that lies `days` after YYYY-MM-DD (before, where negative). */
export function shiftDate(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
