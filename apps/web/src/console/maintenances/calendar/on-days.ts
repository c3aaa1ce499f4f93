import { calendarDate } from '../../../shared/time-format.ts';

interface Window {
  plannedStart: string;
  plannedEnd: string;
}

/** How much of a window falls on one day. */
export interface OnDay<T> {
  maintenance: T;
  startsHere: boolean;
  endsHere: boolean;
}

/** What is planned on each of the days YYYY-MM-DD of the zone, by its start; on every day that a window touches. */
export function onDays<T extends Window>(
  maintenances: readonly T[],
  dates: readonly string[],
  zone: string,
): Map<string, OnDay<T>[]> {
  const days = new Map(dates.map((date) => [date, [] as OnDay<T>[]]));
  for (const maintenance of maintenances.toSorted((a, b) => a.plannedStart.localeCompare(b.plannedStart))) {
    const first = calendarDate(maintenance.plannedStart, zone);
    // A window that ends at midnight touches nothing of the day that begins then.
    const last = calendarDate(Date.parse(maintenance.plannedEnd) - 1, zone);
    for (const [date, entries] of days) {
      if (date < first || date > last) continue;
      entries.push({ maintenance, startsHere: date === first, endsHere: date === last });
    }
  }
  return days;
}
