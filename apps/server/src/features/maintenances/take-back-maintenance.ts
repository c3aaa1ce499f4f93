import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { changePage } from '../../core/events/change-page.js';
import { mustBeUntold } from '../notifications/must-be-untold.js';
import { MaintenanceSeries } from './maintenance-series.entity.js';
import { Maintenance } from './maintenance.entity.js';
import { findMaintenanceToEdit } from './maintenance.queries.js';
import { removeMaintenance } from './remove-maintenance.js';

/** As if it had never been planned, its series neither, while nobody has been told. Gives back the id. @throws AppError */
export async function takeBackMaintenance(ctx: Context, id: string, ifUnchangedSince: Date): Promise<string> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  return changePage(ctx, { type: 'maintenance.deleted', notify: false }, async (tx, changes) => {
    const maintenance = await findMaintenanceToEdit(tx, id);
    const { id: key, seriesId } = maintenance;
    await mustBeUntold(tx, 'maintenance.scheduled', (it) => it.kind === 'MAINTENANCE' && it.maintenanceId === key);
    mustBeUnchanged('The maintenance', maintenance, ifUnchangedSince);
    const planned = seriesId === null ? [maintenance] : await tx.db.findBy(Maintenance, { seriesId });
    for (const occurrence of planned) await removeMaintenance(tx, changes, occurrence);
    if (seriesId !== null) await tx.db.delete(MaintenanceSeries, seriesId);
    return id;
  });
}
