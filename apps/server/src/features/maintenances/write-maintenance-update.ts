import type { Context } from '../../core/context.js';
import { deriveMaintenanceText } from './derive-maintenance-text.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import type { Maintenance } from './maintenance.entity.js';

/** Posts a message on a maintenance, now if no moment is given. Gives back its id. */
export async function writeMaintenanceUpdate(
  tx: Context,
  maintenance: Maintenance,
  message: string,
  postedAt: Date = tx.now(),
): Promise<number> {
  const fields = { maintenanceId: maintenance.id, message, postedAt, editedAt: null };
  const { id } = await tx.db.save(tx.db.create(MaintenanceUpdate, fields));
  await deriveMaintenanceText(tx, maintenance);
  return id;
}
