import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { once } from '../../core/idempotency/once.js';
import type { MetricImport } from './metric-import.js';
import { pointsOfCsv } from './points-of-csv.js';
import { repeatKeyOfPoints } from './record-metric-points.js';
import { lockMetric, writePoints } from './write-points.js';

/** Records the good lines of a CSV file, all of them or none, and reports the bad ones. @throws AppError */
export async function importMetricPoints(
  ctx: Context,
  metricId: string,
  csv: string,
  repeatKey?: string | null,
): Promise<MetricImport> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  const key = parseInput(repeatKeyOfPoints, repeatKey, 'idempotencyKey');
  const { points, rejected, problems } = pointsOfCsv(csv, ctx.now());
  const call = { operation: 'importMetricPoints', key, payload: { metricId, csv } };
  const { id, recordings } = await inTransaction(ctx, async (tx) => {
    const metric = await lockMetric(tx, metricId);
    await once(tx, call, async () => {
      await writePoints(tx, metric, points);
      return points.length;
    });
    return metric;
  });
  ctx.services.metricFeed.tell(id, recordings);
  return { recorded: points.length, rejected, problems };
}
