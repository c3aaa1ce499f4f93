import { scheduleMaintenanceInput } from '@signet/domain/schedule-maintenance-input';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { once } from '../../core/idempotency/once.js';
import { knownImpacts } from '../incidents/incident-checks.js';
import { Maintenance } from './maintenance.entity.js';
import type { ScheduleMaintenanceInput } from './maintenance.inputs.js';
import { startSeries } from './start-series.js';
import { writeMaintenance } from './write-maintenance.js';

/**
 * A window wholly in the past is a record of what was done; one that has begun starts at once. Of one that recurs
 * the first occurrence is given back. @throws AppError
 */
export async function scheduleMaintenance(ctx: Context, input: ScheduleMaintenanceInput): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  const fields = parseInput(scheduleMaintenanceInput, input);
  const { title, message, visibility, plannedStart, plannedEnd, autoStart, autoComplete, notify, recurrence } = fields;

  return changePage(ctx, { type: 'maintenance.scheduled', notify }, async (tx, changes) => {
    const call = { operation: 'scheduleMaintenance', key: fields.idempotencyKey, payload: fields };
    const id = await once(tx, call, async () => {
      const components = await knownImpacts(tx, fields.components, 'input.components');
      const what = { title, message, visibility, autoStart, autoComplete, notify, components };
      const window = { plannedStart, plannedEnd };
      const written =
        typeof recurrence === 'string'
          ? await startSeries(tx, changes, { ...what, ...window, rule: recurrence })
          : await writeMaintenance(tx, changes, { ...what, ...window, seriesId: null, occurrenceAt: null });
      return written.id;
    });
    return tx.db.findOneByOrFail(Maintenance, { id });
  });
}
