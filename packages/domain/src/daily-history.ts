import type { CalendarDay } from './calendar.js';
import { timedRuns, weighedRuns, type DayRun, type HistoryRules, type TimedRun } from './history-runs.js';
import { packHistory } from './packed-history.js';
import type { StatusInterval } from './timeline.js';

export interface DayHistory extends Omit<DayRun, 'count'> {
  /** YYYY-MM-DD */
  date: string;
}

export interface History {
  from: Date;
  to: Date;
  uptime: number | null;
  /** In milliseconds of all days together, by severity. */
  times: readonly number[];
  /** Oldest first; worked out when read. */
  readonly days: DayHistory[];
  /** The same in a few characters, as `unpackHistory` reads it; worked out when read. */
  readonly packed: string;
}

/**
 * Made once for many components: tells one's history up to `rules.now` from its status intervals, oldest first;
 * the time before the first of them is UNKNOWN, and colours a day only where it has nothing else.
 */
export function dailyHistory(
  days: readonly CalendarDay[],
  rules: HistoryRules,
): (intervals: readonly StatusInterval[]) => History {
  const runsOf = timedRuns(days, rules);
  return (intervals) => historyOf(days, rules, runsOf(intervals));
}

/** `runs` are those of `days`, up to `now`. */
export function historyOf(
  days: readonly CalendarDay[],
  { now, weights }: Pick<HistoryRules, 'now' | 'weights'>,
  timed: readonly TimedRun[],
): History {
  const { uptime, times, runs } = weighedRuns(timed, weights);
  return {
    from: days[0]?.from ?? now,
    to: now,
    uptime,
    times,
    get days() {
      const alike = runs.flatMap(({ count, ...day }) => Array<Omit<DayRun, 'count'>>(count).fill(day));
      return alike.map((day, n) => ({ date: days[n]?.date ?? '', ...day }));
    },
    get packed() {
      return packHistory({ first: days[0]?.date ?? '', runs });
    },
  };
}

/** The same runs without their first `count` days. */
export function withoutFirstDays(runs: readonly TimedRun[], count: number): TimedRun[] {
  let left = count;
  return runs.flatMap((run) => {
    const cut = Math.min(left, run.count);
    left -= cut;
    return cut === run.count ? [] : [{ ...run, count: run.count - cut }];
  });
}
