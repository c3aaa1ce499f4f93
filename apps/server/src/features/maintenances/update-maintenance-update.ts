import { updateMaintenanceUpdateInput } from '@signet/domain/maintenance-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { notFound, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { idFrom } from '../../core/ids.js';
import { momentUpToNow } from '../incidents/incident-checks.js';
import { deriveMaintenanceText } from './derive-maintenance-text.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import { Maintenance } from './maintenance.entity.js';
import type { UpdateMaintenanceUpdateInput } from './maintenance.inputs.js';
import { touchMaintenance } from './touch-maintenance.js';

/** Changes the words or the time of an update that was posted. @throws AppError */
export async function updateMaintenanceUpdate(
  ctx: Context,
  id: string,
  input: UpdateMaintenanceUpdateInput,
): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  const { ifUnchangedSince, ...fields } = parseInput(updateMaintenanceUpdateInput, input);
  fields.postedAt = momentUpToNow(ctx, 'input.postedAt', fields.postedAt);
  return changePage(ctx, { type: 'maintenance.edited', notify: false }, async (tx, changes) => {
    const update = await findMaintenanceUpdate(tx, id);
    const maintenance = await tx.db.findOneByOrFail(Maintenance, { id: update.maintenanceId });
    mustBeUnchanged('The maintenance', maintenance, ifUnchangedSince);
    const changed = changedFields<MaintenanceUpdate>(update, fields);
    if (isEmpty(changed)) return maintenance;
    await tx.db.update(MaintenanceUpdate, update.id, { ...changed, editedAt: tx.now() });
    if (changed.message) await deriveMaintenanceText(tx, maintenance);
    await touchMaintenance(tx, changes, maintenance);
    return maintenance;
  });
}

/** @throws AppError NOT_FOUND */
export async function findMaintenanceUpdate({ db }: Context, id: string): Promise<MaintenanceUpdate> {
  const key = idFrom(id);
  const update = key === null ? null : await db.findOneBy(MaintenanceUpdate, { id: key });
  if (!update) throw notFound(`The update ${id}`);
  return update;
}
