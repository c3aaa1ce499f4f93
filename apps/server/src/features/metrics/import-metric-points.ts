import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import type { MetricImport } from './metric-import.js';
import { pointsOfCsv } from './points-of-csv.js';
import { lockMetric, writePoints } from './write-points.js';

/** Records the good lines of a CSV file, all of them or none, and reports the bad ones. @throws AppError */
export async function importMetricPoints(ctx: Context, metricId: string, csv: string): Promise<MetricImport> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  const { points, rejected, problems } = pointsOfCsv(csv, ctx.now());
  const { id, recordings } = await inTransaction(ctx, async (tx) => {
    const metric = await lockMetric(tx, metricId);
    await writePoints(tx, metric, points);
    return metric;
  });
  ctx.services.metricFeed.tell(id, recordings);
  return { recorded: points.length, rejected, problems };
}
