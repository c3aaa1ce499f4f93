import type { CalendarDay } from './calendar.js';
import { historyRuns, type DayRun, type HistoryRules } from './history-runs.js';
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
  const runsOf = historyRuns(days, rules);
  return (intervals) => {
    const { uptime, runs } = runsOf(intervals);
    return {
      from: days[0]?.from ?? rules.now,
      to: rules.now,
      uptime,
      get days() {
        const alike = runs.flatMap(({ count, ...day }) => Array<Omit<DayRun, 'count'>>(count).fill(day));
        return alike.map((day, n) => ({ date: days[n]?.date ?? '', ...day }));
      },
      get packed() {
        return packHistory({ first: days[0]?.date ?? '', runs });
      },
    };
  };
}
