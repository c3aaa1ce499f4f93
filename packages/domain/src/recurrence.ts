import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

const MOST_CHARACTERS = 500;
const PARTS = /^[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*$/;
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
/** The time of day is that of the first window. */
const NAMES = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTH', 'BYMONTHDAY', 'BYSETPOS', 'WKST'];
/** The library follows a larger interval for minutes, and leaves out a day or a month that there is not. */
const MOST: Readonly<Record<string, number>> = {
  INTERVAL: 1_000,
  COUNT: 10_000,
  BYDAY: 53,
  BYMONTH: 12,
  BYMONTHDAY: 31,
  BYSETPOS: 366,
};
const FROM_THE_END = ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'];

/** When something happens again and again. */
export interface Recurrence {
  /** An RFC 5545 RRULE, as in "FREQ=WEEKLY;BYDAY=SU". */
  rule: string;
  /** The first time; the others are at the same time of day. */
  firstStart: Date;
  /** In whose clock the time of day stays the same. */
  timeZone: string;
}

/** What is wrong with a rule; null for one that can be followed. */
export function recurrenceProblem(rule: string): string | null {
  if (rule.length > MOST_CHARACTERS) return `must have at most ${MOST_CHARACTERS} characters`;
  if (!PARTS.test(rule)) return 'must be a recurrence rule such as "FREQ=WEEKLY;BYDAY=SU"';
  const parts = rule.split(';').map((part) => part.split('=') as [string, string]);
  const names = parts.map(([name]) => name);
  const strange = names.find((name) => !NAMES.includes(name));
  if (strange !== undefined) return `must be made of ${NAMES.join(', ')}, without ${strange}`;
  const twice = names.find((name, n) => names.indexOf(name) !== n);
  if (twice !== undefined) return `must not say ${twice} twice`;
  if (!FREQUENCIES.includes(parts.find(([name]) => name === 'FREQ')?.[1] ?? ''))
    return `must have FREQ=${FREQUENCIES.join(' or FREQ=')}`;
  const beyond = parts.find(([name, value]) => !isWithin(name, value));
  if (beyond !== undefined) return `must have ${beyond[0]} between ${rangeOf(beyond[0])}`;
  try {
    following({ rule, firstStart: new Date(0), timeZone: 'UTC' });
    return null;
  } catch (error) {
    return `cannot be followed: ${error instanceof Error ? error.message : 'it is not a rule'}`;
  }
}

function isWithin(name: string, value: string): boolean {
  const most = MOST[name] ?? Infinity;
  const numbers = value.split(',').flatMap((it) => /^[+-]?\d+/.exec(it) ?? []);
  return numbers.map(Number).every((it) => {
    const distance = FROM_THE_END.includes(name) ? Math.abs(it) : it;
    return distance >= 1 && distance <= most;
  });
}

function rangeOf(name: string): string {
  return `1 and ${MOST[name]}${FROM_THE_END.includes(name) ? ', or as far from the end' : ''}`;
}

/**
 * When it happens from `from` up to and not including `to`, oldest first. The wall clock's time stays the same over
 * changes of the clocks; on a day that has no such time it does not happen, as RFC 5545 (3.3.10) has it.
 */
export function occurrencesBetween(recurrence: Recurrence, from: Date, to: Date): Date[] {
  return following(recurrence)
    .between(from, new Date(to.getTime() - 1), true)
    .map(({ epochMilliseconds }) => new Date(epochMilliseconds));
}

/** How far one looks for the next times: a rule that never happens has none to be found, so there is an end. */
const LOOK_AHEAD_DAYS = [60, 2 * 366, 12 * 366];

/** The next `count` times from `from` on, oldest first; fewer where twelve years have no more. */
export function nextOccurrences(recurrence: Recurrence, from: Date, count: number): Date[] {
  let found: Date[] = [];
  for (const days of LOOK_AHEAD_DAYS) {
    found = occurrencesBetween(recurrence, from, new Date(from.getTime() + days * 24 * 3_600_000)).slice(0, count);
    if (found.length === count) break;
  }
  return found;
}

function following({ rule, firstStart, timeZone }: Recurrence) {
  const dtstart = Temporal.Instant.fromEpochMilliseconds(firstStart.getTime()).toZonedDateTimeISO(timeZone);
  return new RRuleTemporal({ rruleString: rule, dtstart, strict: true });
}
