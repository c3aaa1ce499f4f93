import { LessThanOrEqual } from 'typeorm';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { Maintenance } from './maintenance.entity.js';
import { takeStep } from './take-step.js';

/**
 * Starts and completes what is due by itself, at the planned times, also those of long ago: the process may
 * have been down. Whoever comes second, another process too, finds the status moved on and does nothing.
 */
export async function runDueMaintenances(ctx: Context): Promise<void> {
  const now = ctx.now();
  const toStart = await ctx.db.find(Maintenance, {
    where: { status: 'SCHEDULED', autoStart: true, plannedStart: LessThanOrEqual(now) },
    order: { plannedStart: 'ASC' },
  });
  for (const { id } of toStart) await runStep(ctx, id, 'start');
  const toComplete = await ctx.db.find(Maintenance, {
    where: { status: 'IN_PROGRESS', autoComplete: true, plannedEnd: LessThanOrEqual(now) },
    order: { plannedEnd: 'ASC' },
  });
  for (const { id } of toComplete) await runStep(ctx, id, 'complete');
}

function runStep(ctx: Context, id: number, step: 'start' | 'complete'): Promise<void> {
  const type = step === 'start' ? 'maintenance.started' : 'maintenance.completed';
  return changePage(ctx, { type }, async (tx, changes) => {
    const maintenance = await tx.db.findOneBy(Maintenance, { id });
    if (!maintenance || !isDue(maintenance, step, tx.now())) return;
    const planned = step === 'start' ? maintenance.plannedStart : maintenance.plannedEnd;
    // Somebody may have started it by hand after its planned end.
    const at = maintenance.actualStart && maintenance.actualStart > planned ? tx.now() : planned;
    await takeStep(tx, changes, maintenance, step, { at });
  });
}

function isDue(maintenance: Maintenance, step: 'start' | 'complete', now: Date): boolean {
  return step === 'start'
    ? maintenance.status === 'SCHEDULED' && maintenance.autoStart && maintenance.plannedStart <= now
    : maintenance.status === 'IN_PROGRESS' && maintenance.autoComplete && maintenance.plannedEnd <= now;
}
