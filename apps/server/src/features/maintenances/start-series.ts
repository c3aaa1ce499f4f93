import { occurrencesBetween } from '@signet/domain/recurrence';
import type { Context } from '../../core/context.js';
import { badInput } from '../../core/errors.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { siteSettings } from '../site/site.queries.js';
import { MaintenanceSeries } from './maintenance-series.entity.js';
import type { Maintenance } from './maintenance.entity.js';
import { writeMaintenance, type NewMaintenance } from './write-maintenance.js';
import { writeOccurrences } from './write-occurrences.js';

/** So far ahead the gaps between occurrences are looked at. */
const LOOK_AHEAD_MS = 2 * 366 * 24 * 3_600_000;

type NewSeries = Omit<NewMaintenance, 'seriesId' | 'occurrenceAt'> & { rule: string };

/** The first occurrence of work that recurs, and those that follow soon. Gives back the first. @throws AppError */
export async function startSeries(
  tx: Context,
  changes: PageChanges,
  { rule, ...first }: NewSeries,
): Promise<Maintenance> {
  const { plannedStart, plannedEnd, components, ...fields } = first;
  const { timeZone } = await siteSettings(tx.db);
  if (plannedEnd <= tx.now()) throw badInput('input.plannedEnd', 'must lie in the future where the work recurs');
  const lasts = plannedEnd.getTime() - plannedStart.getTime();
  mustFit({ rule, firstStart: plannedStart, timeZone }, lasts);

  const series = await tx.db.save(
    tx.db.create(MaintenanceSeries, {
      ...fields,
      rule,
      timeZone,
      firstStart: plannedStart,
      writtenUntil: new Date(plannedStart.getTime() + 1),
      lasts,
      components: [...components],
      endedAt: null,
    }),
  );
  const maintenance = await writeMaintenance(tx, changes, {
    ...first,
    seriesId: series.id,
    occurrenceAt: plannedStart,
  });
  await writeOccurrences(tx, changes, series);
  return maintenance;
}

/** @throws AppError BAD_USER_INPUT if the start is no time of the rule, or a window would reach into the next one */
function mustFit(recurrence: Parameters<typeof occurrencesBetween>[0], lasts: number): void {
  const { firstStart } = recurrence;
  const starts = occurrencesBetween(recurrence, firstStart, new Date(firstStart.getTime() + LOOK_AHEAD_MS));
  if (starts[0]?.getTime() !== firstStart.getTime())
    throw badInput('input.plannedStart', 'must be one of the times that the recurrence names');
  const gap = Math.min(...starts.slice(1).map((start, n) => start.getTime() - (starts[n] ?? start).getTime()));
  if (lasts > gap) throw badInput('input.plannedEnd', 'must not lie beyond the next occurrence');
}
