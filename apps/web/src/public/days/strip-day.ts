import type { DayRun } from '@signet/domain/history-runs';
import type { UnpackedHistory } from '@signet/domain/packed-history';
import { shiftDate } from '../../shared/time-format.ts';
import { BAR_DAYS } from '../../shared/bar-paths.ts';
import { countDays } from '../../shared/count-days.ts';

/** One day of a strip. */
export interface StripDay extends Omit<DayRun, 'count'> {
  /** The site's calendar day, YYYY-MM-DD. */
  date: string;
  /** The day is not over yet. */
  isToday: boolean;
}

/** Oldest first. */
export function daysOf({ first, runs }: UnpackedHistory): StripDay[] {
  const days = runs.flatMap(({ count, ...day }) => Array<Omit<DayRun, 'count'>>(count).fill(day));
  return days.map((day, age) => ({ ...day, date: shiftDate(first, age), isToday: age === days.length - 1 }));
}

/** The column of the oldest day: a history shorter than the strip stands at its end. */
export function firstColumnOf({ runs }: UnpackedHistory): number {
  return BAR_DAYS - countDays(runs);
}

/** The day that a column shows, 0 the oldest of a full strip; null where the column is empty. */
export function dayInColumn(history: UnpackedHistory, column: number): StripDay | null {
  return daysOf(history)[column - firstColumnOf(history)] ?? null;
}
