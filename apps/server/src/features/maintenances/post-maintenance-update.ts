import { postMaintenanceUpdateInput } from '@signet/domain/maintenance-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { once } from '../../core/idempotency/once.js';
import { momentUpToNow } from '../incidents/incident-checks.js';
import { Maintenance } from './maintenance.entity.js';
import type { PostMaintenanceUpdateInput } from './maintenance.inputs.js';
import { findMaintenanceToEdit } from './maintenance.queries.js';
import { writeMaintenanceUpdate } from './write-maintenance-update.js';
import { touchMaintenance } from './touch-maintenance.js';

/** Before, during and after the work. @throws AppError */
export async function postMaintenanceUpdate(
  ctx: Context,
  maintenanceId: string,
  input: PostMaintenanceUpdateInput,
): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  const fields = parseInput(postMaintenanceUpdateInput, input);
  const posted = momentUpToNow(ctx, 'input.postedAt', fields.postedAt);

  return changePage(ctx, { type: 'maintenance.updated', notify: fields.notify }, async (tx, changes) => {
    const maintenance = await findMaintenanceToEdit(tx, maintenanceId);
    const call = { operation: `postMaintenanceUpdate:${maintenance.id}`, key: fields.idempotencyKey, payload: fields };
    const id = await once(tx, call, async () => {
      mustBeUnchanged('The maintenance', maintenance, fields.ifUnchangedSince);
      const updateId = await writeMaintenanceUpdate(tx, maintenance, fields.message, posted ?? tx.now());
      changes.tell({ kind: 'MAINTENANCE', maintenanceId: maintenance.id, turn: 'UPDATED', updateId });
      await touchMaintenance(tx, changes, maintenance);
      return maintenance.id;
    });
    return tx.db.findOneByOrFail(Maintenance, { id });
  });
}
