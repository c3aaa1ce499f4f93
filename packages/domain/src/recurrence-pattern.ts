export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a common recurrence rule says, so that it can be put in words. */
export type RecurrencePattern =
  | { kind: 'daily'; interval: number }
  /** Without `days`: on the weekday of the first time. */
  | { kind: 'weekly'; interval: number; days: Weekday[] }
  | { kind: 'monthly' }
  /** From 1 to 31; -1 is the last day. */
  | { kind: 'monthly-on-day'; day: number }
  /** The `nth` such weekday, from 1 to 5; -1 is the last one. */
  | { kind: 'monthly-on-weekday'; nth: number; weekday: Weekday }
  | { kind: 'yearly' };

const KNOWN = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'WKST'];

/** Null for a rule that says more than a pattern can: nothing of it is left out. */
export function recurrencePattern(rule: string): RecurrencePattern | null {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  if ([...parts.keys()].some((name) => !KNOWN.includes(name))) return null;
  const frequency = parts.get('FREQ');
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const [days, monthDay] = [parts.get('BYDAY'), parts.get('BYMONTHDAY')];

  if (frequency === 'WEEKLY' && monthDay === undefined) return weekly(interval, days);
  if (frequency === 'DAILY' && days === undefined && monthDay === undefined) return { kind: 'daily', interval };
  if (interval !== 1) return null;
  if (frequency === 'MONTHLY') return monthly(days, monthDay);
  if (frequency === 'YEARLY' && days === undefined && monthDay === undefined) return { kind: 'yearly' };
  return null;
}

function weekly(interval: number, days: string | undefined): RecurrencePattern | null {
  const named = days?.split(',') ?? [];
  const known = WEEKDAYS.filter((day) => named.includes(day));
  return known.length === named.length ? { kind: 'weekly', interval, days: known } : null;
}

function monthly(days: string | undefined, monthDay: string | undefined): RecurrencePattern | null {
  if (days === undefined && monthDay === undefined) return { kind: 'monthly' };
  if (days === undefined) {
    const day = Number(monthDay);
    return day === -1 || day > 0 ? { kind: 'monthly-on-day', day } : null;
  }
  const [, nth, name] = /^(-1|[1-5])([A-Z]{2})$/.exec(days) ?? [];
  const weekday = WEEKDAYS.find((day) => day === name);
  return nth && weekday && monthDay === undefined ? { kind: 'monthly-on-weekday', nth: Number(nth), weekday } : null;
}

/** The rule that says what the pattern does. */
export function ruleOf(pattern: RecurrencePattern): string {
  const every = (frequency: string, interval: number) =>
    interval === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${interval}`;
  switch (pattern.kind) {
    case 'daily':
      return every('DAILY', pattern.interval);
    case 'weekly': {
      const { interval, days } = pattern;
      return days.length === 0 ? every('WEEKLY', interval) : `${every('WEEKLY', interval)};BYDAY=${days.join(',')}`;
    }
    case 'monthly':
      return 'FREQ=MONTHLY';
    case 'monthly-on-day':
      return `FREQ=MONTHLY;BYMONTHDAY=${pattern.day}`;
    case 'monthly-on-weekday':
      return `FREQ=MONTHLY;BYDAY=${pattern.nth}${pattern.weekday}`;
    case 'yearly':
      return 'FREQ=YEARLY';
  }
}
