import type { MaintenanceTurn } from '@signet/domain/news';
import type { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import type { MaintenanceUpdate } from '../maintenances/maintenance-update.entity.js';
import type { Maintenance } from '../maintenances/maintenance.entity.js';
import { messageOf, toldOf, type Place } from './announcement-place.js';
import type { MaintenanceAnnouncement } from './announcement.js';
import { componentsSeen } from './components-seen.js';

export const TURN_WORDS: Record<MaintenanceTurn, string> = {
  SCHEDULED: 'Scheduled',
  RESCHEDULED: 'Rescheduled',
  UPDATED: 'Update',
  STARTED: 'In progress',
  COMPLETED: 'Completed',
  CANCELLED: 'Cancelled',
};

/** What is written already, or will be; a draft's id is no number yet. */
interface Told {
  maintenance: Pick<Maintenance, 'title' | 'plannedStart' | 'plannedEnd'> & { id: number | string };
  turn: MaintenanceTurn;
  update: Pick<MaintenanceUpdate, 'message' | 'postedAt'> | null;
  covered: readonly Pick<MaintenanceComponent, 'componentId' | 'status'>[];
}

export async function announceMaintenance(
  place: Place,
  { maintenance, turn, update, covered }: Told,
): Promise<MaintenanceAnnouncement> {
  const { id, title, plannedStart, plannedEnd } = maintenance;
  return {
    ...toldOf(place),
    kind: 'MAINTENANCE',
    maintenanceId: String(id),
    turn,
    title,
    state: TURN_WORDS[turn],
    message: update && messageOf(update.message),
    components: await componentsSeen(place, covered),
    at: update?.postedAt ?? place.notice.at,
    plannedStart,
    plannedEnd,
    url: `${place.site.url}/maintenances/${id}`,
  };
}
