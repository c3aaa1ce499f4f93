import { updateMaintenanceInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged, nextUpdatedAt } from '../../core/edits.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import { coveredBy, covers, deriveCovered, writeCovered } from './covered-components.js';
import type { Maintenance } from './maintenance.entity.js';
import type { UpdateMaintenanceInput } from './maintenance.inputs.js';
import { findMaintenanceToEdit } from './maintenance.queries.js';

/** Its plan and its words. What has happened stays: the start of one that runs cannot be planned anew. @throws AppError */
export async function updateMaintenance(ctx: Context, id: string, input: UpdateMaintenanceInput): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'page:edit');
  const { components, ifUnchangedSince, ...fields } = parseInput(updateMaintenanceInput, input);
  return changePage(ctx, { type: 'maintenance.edited', notify: false }, async (tx, changes) => {
    const maintenance = await findMaintenanceToEdit(tx, id);
    mustBeUnchanged('The maintenance', maintenance, ifUnchangedSince);
    const before = maintenance.visibility;
    const changed = changedFields<Maintenance>(maintenance, fields);
    const wanted = components && (await knownImpacts(tx, components, 'input.components'));
    const covered = wanted && !(await covers(tx, maintenance, wanted)) ? wanted : undefined;
    if (isEmpty(changed) && covered === undefined) return maintenance;
    mustBePlannable(maintenance, changed);

    Object.assign(maintenance, changed, { updatedAt: nextUpdatedAt(maintenance, tx.now()) });
    if (maintenance.plannedEnd <= maintenance.plannedStart)
      throw badInput('input.plannedEnd', 'must be after plannedStart');
    await tx.db.save(maintenance);
    const formerly = await coveredBy(tx, maintenance);
    if (covered) await writeCovered(tx, maintenance, covered);
    await deriveCovered(tx, changes, maintenance, formerly);
    changes.touch('Maintenance', maintenance.id, before, maintenance.visibility);
    return maintenance;
  });
}

function mustBePlannable({ status }: Maintenance, { plannedStart, plannedEnd }: Partial<Maintenance>): void {
  if (plannedStart && status !== 'SCHEDULED') throw conflict('It has begun: its planned start cannot be changed.');
  if (plannedEnd && status !== 'SCHEDULED' && status !== 'IN_PROGRESS') {
    throw conflict('It is over: its planned end cannot be changed.');
  }
}
