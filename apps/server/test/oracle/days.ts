import type { ComponentStatus } from '@signet/domain/component';
import { LEAST_FIRST, type Minute } from './facts.js';

export interface ExpectedDay {
  date: string;
  worst: ComponentStatus;
  uptime: number | null;
  spans: { status: ComponentStatus; seconds: number }[];
  /** Its length so far. */
  minutes: number;
}

export interface DayRulesOfStory {
  zone: string;
  /** In minutes. */
  shortest: number;
}

/** What held in each minute of a stretch that ends now; null before the component was there. */
export interface Minutes {
  from: Minute;
  statuses: (ComponentStatus | null)[];
}

/** The last calendar days of the zone, counted minute by minute. */
export function countDays(minutes: Minutes, count: number, { zone, shortest }: DayRulesOfStory): ExpectedDay[] {
  const colours = coloursOf(minutes.statuses, shortest);
  const days = new Map<string, { statuses: (ComponentStatus | null)[]; colours: number[] }>();
  const dates = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  minutes.statuses.forEach((status, n) => {
    const date = dates.format(new Date((minutes.from + n) * 60_000));
    const day = days.get(date) ?? { statuses: [], colours: [] };
    day.statuses.push(status);
    day.colours.push(colours[n] ?? -1);
    days.set(date, day);
  });
  return [...days].slice(-count).map(([date, day]) => ({
    date,
    worst: LEAST_FIRST[Math.max(...day.colours)] ?? 'UNKNOWN',
    uptime: percentUp(day.statuses),
    spans: LEAST_FIRST.flatMap((status) => {
      const seconds = 60 * day.statuses.filter((it) => (it ?? 'UNKNOWN') === status).length;
      return seconds > 0 ? [{ status, seconds }] : [];
    }),
    minutes: day.statuses.length,
  }));
}

/** Major outages weigh whole, partial ones half; what is not known and maintenance are left out. */
export function percentUp(statuses: readonly (ComponentStatus | null)[]): number | null {
  const held = (status: ComponentStatus) => statuses.filter((it) => it === status).length;
  const [major, partial] = [held('MAJOR_OUTAGE'), held('PARTIAL_OUTAGE')];
  const known = held('OPERATIONAL') + held('DEGRADED_PERFORMANCE') + partial + major;
  return known === 0 ? null : 100 * (1 - (major + partial / 2) / known);
}

/** For each minute the worst severity that it had, or exceeded, for long enough on end; -1 where there is none. */
function coloursOf(statuses: readonly (ComponentStatus | null)[], shortest: number): number[] {
  const severities = statuses.map((status) => (status === null ? -1 : LEAST_FIRST.indexOf(status)));
  const colours: number[] = severities.map((severity) => (severity === 0 ? 0 : -1));
  for (const level of [1, 2, 3, 4, 5]) {
    let run = 0;
    for (let n = 0; n <= severities.length; n += 1) {
      if ((severities[n] ?? -1) >= level) run += 1;
      else {
        if (run > 0 && run >= shortest) colours.fill(level, n - run, n);
        run = 0;
      }
    }
  }
  return colours;
}
