import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { lockState } from '../../core/events/change-page.js';
import { mustBeUntold } from '../notifications/must-be-untold.js';
import { deleteMaintenanceUpdate } from './delete-maintenance-update.js';
import { Maintenance } from './maintenance.entity.js';
import { findMaintenanceUpdate } from './update-maintenance-update.js';

/** As if it had never been posted, while nobody has been told. @throws AppError */
export async function takeBackMaintenanceUpdate(
  ctx: Context,
  id: string,
  ifUnchangedSince: Date,
): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  return inTransaction(ctx, async (tx) => {
    await lockState(tx);
    const update = await findMaintenanceUpdate(tx, id);
    const maintenance = await tx.db.findOneByOrFail(Maintenance, { id: update.maintenanceId });
    await mustBeUntold(tx, 'maintenance.updated', (it) => it.kind === 'MAINTENANCE' && it.updateId === update.id);
    mustBeUnchanged('The maintenance', maintenance, ifUnchangedSince);
    return deleteMaintenanceUpdate(tx, id);
  });
}
