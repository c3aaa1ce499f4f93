import { dueStep } from '@signet/domain/maintenance';
import { updateMaintenanceInput } from '@signet/domain/maintenance-inputs';
import { labelOf, mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged, nextUpdatedAt } from '../../core/edits.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import { coveredBy, covers, deriveCovered, writeCovered } from './covered-components.js';
import { deriveMaintenanceText } from './derive-maintenance-text.js';
import { MaintenancePlan } from './maintenance-plan.entity.js';
import type { Maintenance } from './maintenance.entity.js';
import type { UpdateMaintenanceInput } from './maintenance.inputs.js';
import { findMaintenanceToEdit } from './maintenance.queries.js';
import { takeStep } from './take-step.js';
import { writeMaintenanceUpdate } from './write-maintenance-update.js';

/**
 * Its plan and its words; a window that is replaced stays on record. What has happened stays: the start of one that
 * runs cannot be planned anew. @throws AppError
 */
export async function updateMaintenance(ctx: Context, id: string, input: UpdateMaintenanceInput): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  const {
    components,
    message,
    notify = false,
    ifUnchangedSince,
    ...fields
  } = parseInput(updateMaintenanceInput, input);
  return changePage(ctx, { type: 'maintenance.edited', notify }, async (tx, changes) => {
    const maintenance = await findMaintenanceToEdit(tx, id);
    mustBeUnchanged('The maintenance', maintenance, ifUnchangedSince);
    const before = maintenance.visibility;
    const changed = changedFields<Maintenance>(maintenance, fields);
    const wanted = components && (await knownImpacts(tx, components, 'input.components'));
    const covered = wanted && !(await covers(tx, maintenance, wanted)) ? wanted : undefined;
    if (isEmpty(changed) && covered === undefined && !message) return maintenance;
    mustBePlannable(maintenance, changed);

    if (changed.plannedStart || changed.plannedEnd) await keepPlan(tx, maintenance);
    Object.assign(maintenance, changed, {
      sequence: maintenance.sequence + (isEmpty(changed) && !covered ? 0 : 1),
      updatedAt: nextUpdatedAt(maintenance, tx.now()),
    });
    if (maintenance.plannedEnd <= maintenance.plannedStart)
      throw badInput('input.plannedEnd', 'must be after plannedStart');
    await tx.db.save(maintenance);
    if (changed.title) await deriveMaintenanceText(tx, maintenance);
    const formerly = await coveredBy(tx, maintenance);
    if (covered) await writeCovered(tx, maintenance, covered);
    await deriveCovered(tx, changes, maintenance, formerly);
    const updateId = message ? await writeMaintenanceUpdate(tx, maintenance, message) : null;
    const turn = changed.plannedStart || changed.plannedEnd ? 'RESCHEDULED' : 'UPDATED';
    changes.tell({ kind: 'MAINTENANCE', maintenanceId: maintenance.id, turn, updateId });
    // What this change made due happens now: visitors saw it in another state until this moment.
    for (let step = dueStep(maintenance, tx.now()); step; step = dueStep(maintenance, tx.now()))
      await takeStep(tx, changes, maintenance, step, { at: tx.now() });
    changes.touch('Maintenance', maintenance.id, before, maintenance.visibility);
    return maintenance;
  });
}

async function keepPlan(tx: Context, { id: maintenanceId, plannedStart, plannedEnd }: Maintenance): Promise<void> {
  const replaced = { replacedAt: tx.now(), replacedBy: labelOf(tx.actor) };
  await tx.db.insert(MaintenancePlan, { maintenanceId, plannedStart, plannedEnd, ...replaced });
}

function mustBePlannable({ status }: Maintenance, { plannedStart, plannedEnd }: Partial<Maintenance>): void {
  if (plannedStart && status !== 'SCHEDULED') throw conflict('It has begun: its planned start cannot be changed.');
  if (plannedEnd && status !== 'SCHEDULED' && status !== 'IN_PROGRESS') {
    throw conflict('It is over: its planned end cannot be changed.');
  }
}
