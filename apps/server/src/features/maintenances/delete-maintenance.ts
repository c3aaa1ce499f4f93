import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { findMaintenanceToEdit } from './maintenance.queries.js';
import { removeMaintenance } from './remove-maintenance.js';

/** As if it had never been: what it explained counts again. Gives back the id. @throws AppError */
export async function deleteMaintenance(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  return changePage(ctx, { type: 'maintenance.deleted', notify: false }, async (tx, changes) => {
    await removeMaintenance(tx, changes, await findMaintenanceToEdit(tx, id));
    return id;
  });
}
