import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { deriveMaintenanceText } from './derive-maintenance-text.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import { Maintenance } from './maintenance.entity.js';
import { touchMaintenance } from './touch-maintenance.js';
import { findMaintenanceUpdate } from './update-maintenance-update.js';

/** @throws AppError CONFLICT for a maintenance's only update */
export async function deleteMaintenanceUpdate(ctx: Context, id: string): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  return changePage(ctx, { type: 'maintenance.edited', notify: false }, async (tx, changes) => {
    const update = await findMaintenanceUpdate(tx, id);
    const maintenance = await tx.db.findOneByOrFail(Maintenance, { id: update.maintenanceId });
    if ((await tx.db.countBy(MaintenanceUpdate, { maintenanceId: maintenance.id })) === 1) {
      throw conflict('A maintenance keeps at least one update. Delete the maintenance instead.');
    }
    await tx.db.delete(MaintenanceUpdate, update.id);
    await deriveMaintenanceText(tx, maintenance);
    await touchMaintenance(tx, changes, maintenance);
    return maintenance;
  });
}
