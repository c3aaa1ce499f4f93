import { maintenanceMessage } from '@signet/domain/maintenance-inputs';
import type { MaintenanceStep } from '@signet/domain/maintenance';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { Maintenance } from './maintenance.entity.js';
import { findMaintenanceToEdit } from './maintenance.queries.js';
import { takeStep } from './take-step.js';

const EVENTS: Record<MaintenanceStep, string> = {
  start: 'maintenance.started',
  complete: 'maintenance.completed',
  cancel: 'maintenance.cancelled',
};

/** An operator starts, completes or cancels it now. @throws AppError */
export async function moveMaintenance(
  ctx: Context,
  id: string,
  step: MaintenanceStep,
  text?: string | null,
  notify?: boolean | null,
): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  const message = parseInput(maintenanceMessage, text, 'message');
  return changePage(ctx, { type: EVENTS[step] }, async (tx, changes) => {
    const maintenance = await findMaintenanceToEdit(tx, id);
    await takeStep(tx, changes, maintenance, step, { at: tx.now(), message, notify });
    return maintenance;
  });
}
