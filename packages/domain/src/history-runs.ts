import type { CalendarDay } from './calendar.js';
import { COMPONENT_STATUSES, severityOf, type ComponentStatus } from './component.js';
import type { StatusInterval } from './timeline.js';
import { uptimeOf, type UptimeWeights } from './uptime.js';

export interface DayRules {
  now: Date;
  /** A day has the worst colour that the component was at, or worse than, for so long without a break. */
  minimumIncidentSeconds: number;
}

export interface HistoryRules extends DayRules {
  weights: UptimeWeights;
}

/** So many days on end that are alike, to the millisecond. */
export interface TimedRun {
  /** 1 or more. */
  count: number;
  worst: ComponentStatus;
  /** In milliseconds of each day, by severity. */
  times: readonly number[];
}

/** So many days on end that are alike. */
export interface DayRun {
  /** 1 or more. */
  count: number;
  worst: ComponentStatus;
  /** 0 to 100; null where nothing is known. */
  uptime: number | null;
  /** The milder status first. */
  spans: { status: ComponentStatus; seconds: number }[];
}

export interface HistoryRuns {
  uptime: number | null;
  /** In milliseconds of all days together, by severity. */
  times: readonly number[];
  /** Oldest first. */
  runs: DayRun[];
}

/**
 * Half-open stretches of time, oldest first, in milliseconds since 1970-01-01T00:00Z. As lists of numbers, since
 * a page works out some ten thousand of them.
 */
interface Stretches {
  starts: readonly number[];
  ends: readonly number[];
}

interface Spells extends Stretches {
  severities: readonly number[];
}

const UNKNOWN = severityOf('UNKNOWN');

/** Made once for many components: `timedRuns` with the uptime of each day, and of all of them. */
export function historyRuns(
  days: readonly CalendarDay[],
  { weights, ...rules }: HistoryRules,
): (intervals: readonly StatusInterval[]) => HistoryRuns {
  const runsOf = timedRuns(days, rules);
  return (intervals) => weighedRuns(runsOf(intervals), weights);
}

/** The uptime of each day, and of all of them. */
export function weighedRuns(timed: readonly TimedRun[], weights: UptimeWeights): HistoryRuns {
  const total = noTimes();
  const runs = timed.map(({ count, worst, times }): DayRun => {
    times.forEach((time, severity) => (total[severity] = (total[severity] ?? 0) + time * count));
    return { count, worst, uptime: uptimeOf(times, weights), spans: spansOf(times) };
  });
  return { uptime: uptimeOf(total, weights), times: total, runs };
}

/**
 * Made once for many components: tells the runs of days alike from one component's status intervals, oldest first.
 * The time outside of them is UNKNOWN, and colours a day only where it has nothing else. For the colours to be right
 * the intervals must reach back `minimumIncidentSeconds` before the first day.
 */
export function timedRuns(
  days: readonly CalendarDay[],
  { now, minimumIncidentSeconds }: DayRules,
): (intervals: readonly StatusInterval[]) => TimedRun[] {
  const until = now.getTime();
  const frames: Stretches = {
    starts: days.map(({ from }) => from.getTime()),
    ends: days.map(({ to }) => Math.min(to.getTime(), until)),
  };
  return (intervals) => {
    const spells: Spells = {
      starts: intervals.map(({ from }) => from.getTime()),
      ends: intervals.map(({ to }) => Math.min(to?.getTime() ?? until, until)),
      severities: intervals.map(({ status }) => severityOf(status)),
    };
    const colours = dayColours(spells, frames, minimumIncidentSeconds * 1000);
    const runs: TimedRun[] = [];
    let first = 0;
    for (let day = 0, count = 1; day < days.length; day += count) {
      const from = frames.starts[day] ?? until;
      while ((spells.ends[first] ?? Infinity) <= from) first += 1;
      const times = timesWithin(spells, first, from, frames.ends[day] ?? until);
      count = alikeFrom(day, frames, nextChange(spells, first, from));
      runs.push({
        count,
        worst: COMPONENT_STATUSES[colours[day] || (times[0] ? 0 : UNKNOWN)] ?? 'UNKNOWN',
        times,
      });
    }
    return runs;
  };
}

/** How many days from this one on are of one length and end before the status changes; 1 where it changes within. */
function alikeFrom(day: number, { starts, ends }: Stretches, change: number): number {
  const lengthOf = (n: number) => (ends[n] ?? NaN) - (starts[n] ?? NaN);
  const length = lengthOf(day);
  let end = day;
  while ((ends[end] ?? Infinity) <= change && lengthOf(end) === length) end += 1;
  return Math.max(1, end - day);
}

/** When the status of a moment ends, `first` being the first spell that ends after the moment. */
function nextChange({ starts, ends }: Stretches, first: number, moment: number): number {
  const start = starts[first] ?? Infinity;
  return start <= moment ? (ends[first] ?? Infinity) : start;
}

/** How long each status held in a day, by severity; `first` is the first spell that ends after the day's start. */
function timesWithin({ starts, ends, severities }: Spells, first: number, from: number, to: number): number[] {
  const times = noTimes();
  let unknown = to - from;
  for (let n = first; (starts[n] ?? Infinity) < to; n += 1) {
    const time = Math.min(ends[n] ?? to, to) - Math.max(starts[n] ?? from, from);
    if (time <= 0) continue;
    const severity = severities[n] ?? UNKNOWN;
    times[severity] = (times[severity] ?? 0) + time;
    unknown -= time;
  }
  if (unknown > 0) times[UNKNOWN] = (times[UNKNOWN] ?? 0) + unknown;
  return times;
}

/** For each day the highest severity that held, or was exceeded, for long enough without a break; 0 where none did. */
function dayColours({ starts, ends, severities }: Spells, frames: Stretches, least: number): number[] {
  const colours = frames.starts.map(() => 0);
  const worst = Math.max(0, ...severities);
  for (let severity = 1; severity <= worst; severity += 1) {
    let day = 0;
    const colour = (from: number, to: number) => {
      if (to - from < least) return;
      while ((frames.ends[day] ?? Infinity) <= from) day += 1;
      for (let n = day; (frames.starts[n] ?? Infinity) < to; n += 1) colours[n] = severity;
    };
    let [from, to] = [NaN, NaN];
    starts.forEach((start, n) => {
      if ((severities[n] ?? 0) < severity) return;
      if (start !== to) {
        colour(from, to);
        from = start;
      }
      to = ends[n] ?? start;
    });
    colour(from, to);
  }
  return colours;
}

function spansOf(times: readonly number[]): DayRun['spans'] {
  const spans: DayRun['spans'] = [];
  times.forEach((time, severity) => {
    const status = COMPONENT_STATUSES[severity];
    if (status && time > 0) spans.push({ status, seconds: Math.round(time / 1000) });
  });
  return spans;
}

function noTimes(): number[] {
  return [0, 0, 0, 0, 0, 0];
}
