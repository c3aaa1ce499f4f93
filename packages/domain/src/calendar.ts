import { Temporal } from 'temporal-polyfill';

/** One calendar day of a time zone; 23 or 25 hours long where the clocks change. */
export interface CalendarDay {
  /** YYYY-MM-DD */
  date: string;
  from: Date;
  /** Exclusive: the next day's start. */
  to: Date;
}

/** Whether it is an IANA time zone such as "Europe/Madrid". */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

/** The calendar day of an instant, YYYY-MM-DD. */
export function dateOf(instant: Date, timeZone: string): string {
  return plainDate(instant, timeZone).toString();
}

/** The last `count` calendar days up to the one that holds `now`, oldest first. */
export function lastDays(now: Date, count: number, timeZone: string): CalendarDay[] {
  const today = plainDate(now, timeZone);
  const dates = Array.from({ length: count + 1 }, (_, n) => today.subtract({ days: count - 1 - n }));
  const starts = dates.map((date) => new Date(date.toZonedDateTime(timeZone).epochMilliseconds));
  return dates.slice(0, -1).map((date, n) => ({
    date: date.toString(),
    from: starts[n] as Date,
    to: starts[n + 1] as Date,
  }));
}

function plainDate(instant: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}
