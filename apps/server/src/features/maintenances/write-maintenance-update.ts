import type { Context } from '../../core/context.js';
import { deriveMaintenanceText } from './derive-maintenance-text.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import type { Maintenance } from './maintenance.entity.js';

/** Posts a message on a maintenance, now if no moment is given. */
export async function writeMaintenanceUpdate(
  tx: Context,
  maintenance: Maintenance,
  message: string,
  postedAt: Date = tx.now(),
): Promise<void> {
  await tx.db.insert(MaintenanceUpdate, { maintenanceId: maintenance.id, message, postedAt, editedAt: null });
  await deriveMaintenanceText(tx, maintenance);
}
