import { IsNull, LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { eachInTurn } from '../../core/jobs/each-in-turn.js';
import { MaintenanceSeries } from './maintenance-series.entity.js';
import { occurrencesReach, writeOccurrences } from './write-occurrences.js';

/** A day is early enough to write the next ones. */
const MARGIN_MS = 24 * 3_600_000;

/** Work that recurs: the occurrences of the next 60 days come to exist. Whoever comes second finds nothing to do. */
export async function continueSeries(ctx: Context): Promise<void> {
  const short = new Date(occurrencesReach(ctx.now()).getTime() - MARGIN_MS);
  const due = await ctx.db.findBy(MaintenanceSeries, { endedAt: IsNull(), writtenUntil: LessThan(short) });
  await eachInTurn(due, ({ id }) =>
    changePage(ctx, { type: 'maintenance.recurs', notify: false }, async (tx, changes) => {
      const series = await tx.db.findOneBy(MaintenanceSeries, { id, endedAt: IsNull(), writtenUntil: LessThan(short) });
      if (series) await writeOccurrences(tx, changes, series);
    }),
  );
}
