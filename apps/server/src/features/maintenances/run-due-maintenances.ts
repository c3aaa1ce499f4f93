import { dueStep } from '@signet/domain/maintenance';
import { LessThanOrEqual } from 'typeorm';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { eachInTurn } from '../../core/jobs/each-in-turn.js';
import { Maintenance } from './maintenance.entity.js';
import { takeStep } from './take-step.js';

/**
 * Starts and completes what is due by itself, at the planned times, also those of long ago: the process may
 * have been down. What a change of the plan makes due was done by that change. Whoever comes second, another process too, finds the status moved on and does nothing.
 */
export async function runDueMaintenances(ctx: Context): Promise<void> {
  const now = ctx.now();
  const toStart = await ctx.db.find(Maintenance, {
    where: { status: 'SCHEDULED', autoStart: true, plannedStart: LessThanOrEqual(now) },
    order: { plannedStart: 'ASC' },
  });
  await eachInTurn(toStart, ({ id }) => runStep(ctx, id, 'start'));
  const toComplete = await ctx.db.find(Maintenance, {
    where: { status: 'IN_PROGRESS', autoComplete: true, plannedEnd: LessThanOrEqual(now) },
    order: { plannedEnd: 'ASC' },
  });
  await eachInTurn(toComplete, ({ id }) => runStep(ctx, id, 'complete'));
}

function runStep(ctx: Context, id: number, step: 'start' | 'complete'): Promise<void> {
  const type = step === 'start' ? 'maintenance.started' : 'maintenance.completed';
  return changePage(ctx, { type }, async (tx, changes) => {
    const maintenance = await tx.db.findOneBy(Maintenance, { id });
    if (!maintenance || dueStep(maintenance, tx.now()) !== step) return;
    const planned = step === 'start' ? maintenance.plannedStart : maintenance.plannedEnd;
    // Somebody may have started it by hand after its planned end.
    const at = maintenance.actualStart && maintenance.actualStart > planned ? tx.now() : planned;
    await takeStep(tx, changes, maintenance, step, { at });
  });
}
