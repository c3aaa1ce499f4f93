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

/** The last `count` calendar days up to the one that holds `now`, oldest first; a date that the zone skipped is none. */
export function lastDays(now: Date, count: number, timeZone: string): CalendarDay[] {
  const days: CalendarDay[] = [];
  const today = plainDate(now, timeZone);
  let to = startOf(today.add({ days: 1 }), timeZone);
  for (let date = today; days.length < count; date = date.subtract({ days: 1 })) {
    const from = startOf(date, timeZone);
    if (from < to) days.push({ date: date.toString(), from, to });
    to = from;
  }
  return days.toReversed();
}

/** One calendar day YYYY-MM-DD of the zone; null where it is none, or one that the zone skipped. */
export function calendarDay(date: string, timeZone: string): CalendarDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  try {
    const day = Temporal.PlainDate.from(date, { overflow: 'reject' });
    const [from, to] = [startOf(day, timeZone), startOf(day.add({ days: 1 }), timeZone)];
    return from < to ? { date, from, to } : null;
  } catch {
    return null;
  }
}

/** Whether it is a month YYYY-MM, from the year 2000 on: nothing is dated earlier. */
export function isMonth(text: string): boolean {
  return /^[2-9]\d{3}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month that lies `months` after YYYY-MM (before, where negative). */
export function shiftMonth(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** The month of a calendar day, YYYY-MM. */
export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** Every calendar day of a month YYYY-MM, oldest first; a date that the zone skipped is none. */
export function daysOfMonth(month: string, timeZone: string): CalendarDay[] {
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  const days: CalendarDay[] = [];
  for (let date = first; monthOf(date.toString()) === month; date = date.add({ days: 1 })) {
    const [from, to] = [startOf(date, timeZone), startOf(date.add({ days: 1 }), timeZone)];
    if (from < to) days.push({ date: date.toString(), from, to });
  }
  return days;
}

function startOf(date: Temporal.PlainDate, timeZone: string): Date {
  return new Date(date.toZonedDateTime(timeZone).epochMilliseconds);
}

function plainDate(instant: Date, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
}
