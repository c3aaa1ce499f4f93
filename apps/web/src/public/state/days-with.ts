import { historyMomentOf } from '@signet/domain/maintenance';
import { calendarDate } from '../../shared/time-format.ts';
import type { Incident, Maintenance } from './page-state.ts';

export interface PastDay {
  /** The site's calendar day, YYYY-MM-DD. */
  date: string;
  /** Newest first, as the maintenances. */
  incidents: Incident[];
  maintenances: Maintenance[];
}

/** Each day with what stands on it: incidents where they started, maintenances where history has them. */
export function daysWith(
  dates: readonly string[],
  timeZone: string,
  things: { incidents: readonly Incident[]; maintenances: readonly Maintenance[] },
): PastDay[] {
  const days = dates.map((date): PastDay => ({ date, incidents: [], maintenances: [] }));
  const on = new Map(days.map((day) => [day.date, day]));
  for (const incident of things.incidents) on.get(calendarDate(incident.startedAt, timeZone))?.incidents.push(incident);
  for (const maintenance of things.maintenances) {
    const at = historyMomentOf(maintenance);
    if (at !== null) on.get(calendarDate(at, timeZone))?.maintenances.push(maintenance);
  }
  for (const day of days) {
    day.incidents.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
    day.maintenances.sort((a, b) => (historyMomentOf(b) ?? '').localeCompare(historyMomentOf(a) ?? ''));
  }
  return days;
}
