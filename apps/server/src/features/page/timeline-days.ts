import type { CalendarDay } from '@signet/domain/calendar';
import { historyMomentOf } from '@signet/domain/maintenance';
import type { Incident } from '../incidents/incident.entity.js';
import type { Maintenance } from '../maintenances/maintenance.entity.js';
import type { TimelineDay } from './status-page.js';

/** Each day with the incidents and maintenances that stand on it, in the order in which they come. */
export function daysWith(
  days: readonly CalendarDay[],
  incidents: readonly Incident[],
  maintenances: readonly Maintenance[],
): TimelineDay[] {
  return days.map(({ date, from, to }) => {
    const isOn = (at: Date | null) => at !== null && at >= from && at < to;
    return {
      date,
      incidents: incidents.filter(({ startedAt }) => isOn(startedAt)),
      maintenances: maintenances.filter((maintenance) => isOn(historyMomentOf(maintenance))),
    };
  });
}
