import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { coveredBy } from './covered-components.js';
import { Maintenance } from './maintenance.entity.js';
import { findMaintenanceToEdit } from './maintenance.queries.js';

/** As if it had never been: what it explained counts again. Gives back the id. @throws AppError */
export async function deleteMaintenance(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  return changePage(ctx, { type: 'maintenance.deleted', notify: false }, async (tx, changes) => {
    const maintenance = await findMaintenanceToEdit(tx, id);
    const components = await coveredBy(tx, maintenance);
    await tx.db.delete(Maintenance, maintenance.id);
    if (maintenance.actualStart) await deriveTimelines(tx, changes, components, maintenance.actualStart);
    changes.touch('Maintenance', maintenance.id, maintenance.visibility, null);
    return id;
  });
}
