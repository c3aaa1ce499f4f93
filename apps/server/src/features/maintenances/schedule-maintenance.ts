import { scheduleMaintenanceInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import { deriveCovered, writeCovered } from './covered-components.js';
import { MaintenanceUpdate } from './maintenance-update.entity.js';
import { Maintenance } from './maintenance.entity.js';
import type { ScheduleMaintenanceInput } from './maintenance.inputs.js';

/** A window wholly in the past is a record of what was done; one that has begun starts at once. @throws AppError */
export async function scheduleMaintenance(ctx: Context, input: ScheduleMaintenanceInput): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'page:edit');
  const fields = parseInput(scheduleMaintenanceInput, input);
  if (typeof fields.recurrence === 'string')
    throw badInput('input.recurrence', 'is not supported yet: schedule each occurrence by itself');
  const { title, message, visibility, plannedStart, plannedEnd, autoStart, autoComplete, notify } = fields;

  return changePage(ctx, { type: 'maintenance.scheduled', notify }, async (tx, changes) => {
    const components = await knownImpacts(tx, fields.components, 'input.components');
    const now = tx.now();
    const maintenance = await tx.db.save(
      tx.db.create(Maintenance, {
        title,
        visibility,
        plannedStart,
        plannedEnd,
        autoStart,
        autoComplete,
        ...presentState(plannedStart, plannedEnd, now),
        createdAt: now,
        updatedAt: now,
      }),
    );
    await writeCovered(tx, maintenance, components);
    await tx.db.insert(MaintenanceUpdate, { maintenanceId: maintenance.id, message, postedAt: now });
    await deriveCovered(tx, changes, maintenance);
    changes.touch('Maintenance', maintenance.id, null, visibility);
    return maintenance;
  });
}

function presentState(
  plannedStart: Date,
  plannedEnd: Date,
  now: Date,
): Pick<Maintenance, 'status' | 'actualStart' | 'actualEnd'> {
  if (plannedEnd <= now) return { status: 'COMPLETED', actualStart: plannedStart, actualEnd: plannedEnd };
  if (plannedStart <= now) return { status: 'IN_PROGRESS', actualStart: now, actualEnd: null };
  return { status: 'SCHEDULED', actualStart: null, actualEnd: null };
}
