import { shiftDate } from '../../../shared/time-format.ts';

/** Whether it is a month YYYY-MM of a year that people plan in. */
export function isMonth(value: string): boolean {
  return /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(value);
}

/** The month that lies `months` after YYYY-MM (before, where negative). */
export function shiftMonth(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

/**
 * The weeks that a month YYYY-MM touches, each of seven days YYYY-MM-DD. `firstDay` is the weekday that weeks begin
 * with, from 1 for Monday to 7 for Sunday.
 */
export function monthGrid(month: string, firstDay: number): string[][] {
  const first = `${month}-01`;
  const weekday = new Date(`${first}T00:00:00Z`).getUTCDay();
  const weeks: string[][] = [];
  for (let day = shiftDate(first, -((weekday - firstDay + 7) % 7)); day.slice(0, 7) <= month; day = shiftDate(day, 7)) {
    const start = day;
    weeks.push(Array.from({ length: 7 }, (_, n) => shiftDate(start, n)));
  }
  return weeks;
}
