import { occurrencesBetween } from '@signet/domain/recurrence';
import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { Component } from '../components/component.entity.js';
import type { MaintenanceSeries } from './maintenance-series.entity.js';
import { writeMaintenance } from './write-maintenance.js';

/** Occurrences that lie no farther ahead exist as rows. */
const AHEAD_MS = 60 * 24 * 3_600_000;

/** Until when a series is to be written by now. */
export function occurrencesReach(now: Date): Date {
  return new Date(now.getTime() + AHEAD_MS);
}

/** Writes the occurrences that are not rows yet. What was missed because no process ran for so long never happened. */
export async function writeOccurrences(tx: Context, changes: PageChanges, series: MaintenanceSeries): Promise<void> {
  const [now, until] = [tx.now(), occurrencesReach(tx.now())];
  const { writtenUntil } = series;
  const starts = occurrencesBetween(series, writtenUntil > now ? writtenUntil : now, until);
  const components = await stillThere(tx, series);
  for (const plannedStart of starts) {
    await writeMaintenance(tx, changes, {
      title: series.title,
      message: series.message,
      visibility: series.visibility,
      autoStart: series.autoStart,
      autoComplete: series.autoComplete,
      notify: series.notify,
      components,
      plannedStart,
      plannedEnd: new Date(plannedStart.getTime() + series.lasts),
      seriesId: series.id,
      occurrenceAt: plannedStart,
    });
  }
  series.writtenUntil = until > writtenUntil ? until : writtenUntil;
  await tx.db.save(series);
}

/** A component that was deleted meanwhile is not worked on any more. */
async function stillThere(
  { db }: Context,
  { components }: MaintenanceSeries,
): Promise<MaintenanceSeries['components']> {
  if (components.length === 0) return [];
  const found = await db.find(Component, { select: { id: true } });
  const ids = new Set(found.map(({ id }) => id));
  return components.filter(({ componentId }) => ids.has(componentId));
}
