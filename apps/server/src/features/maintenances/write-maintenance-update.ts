import type { Context } from '../../core/context.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import type { Maintenance } from './maintenance.entity.js';

/** Posts a message on a maintenance, now if no moment is given. */
export async function writeMaintenanceUpdate(
  { db, now }: Context,
  { id: maintenanceId }: Pick<Maintenance, 'id'>,
  message: string,
  postedAt: Date = now(),
): Promise<void> {
  await db.insert(MaintenanceUpdate, { maintenanceId, message, postedAt, editedAt: null });
}
