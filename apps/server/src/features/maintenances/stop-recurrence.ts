import { In, MoreThan } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { MaintenanceSeries } from './maintenance-series.entity.js';
import { Maintenance } from './maintenance.entity.js';
import { findMaintenanceToEdit } from './maintenance.queries.js';
import { takeStep } from './take-step.js';

/**
 * The given occurrence is the last: those scheduled after it are cancelled and no more come. It stays as it is.
 * @throws AppError CONFLICT if it does not recur, or does so no more
 */
export async function stopRecurrence(ctx: Context, maintenanceId: string): Promise<Maintenance> {
  mustBeAllowed(ctx.actor, 'maintenances:edit');
  return changePage(ctx, { type: 'maintenance.recurrence_stopped', notify: false }, async (tx, changes) => {
    const maintenance = await findMaintenanceToEdit(tx, maintenanceId);
    const { seriesId, occurrenceAt } = maintenance;
    const series = seriesId === null ? null : await tx.db.findOneBy(MaintenanceSeries, { id: seriesId });
    if (!series || occurrenceAt === null) throw conflict('This maintenance does not recur.');
    if (series.endedAt) throw conflict('It recurs no more.');
    series.endedAt = tx.now();
    await tx.db.save(series);
    const later = await tx.db.findBy(Maintenance, {
      seriesId: series.id,
      occurrenceAt: MoreThan(occurrenceAt),
      status: 'SCHEDULED',
    });
    for (const occurrence of later) await takeStep(tx, changes, occurrence, 'cancel', { at: tx.now() });
    const earlier = await tx.db.findBy(Maintenance, { seriesId: series.id, status: In(['SCHEDULED', 'IN_PROGRESS']) });
    for (const it of [maintenance, ...earlier]) changes.touch('Maintenance', it.id, it.visibility, it.visibility);
    return maintenance;
  });
}
