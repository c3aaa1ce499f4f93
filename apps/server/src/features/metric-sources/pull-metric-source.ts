import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { recordMetricPoints } from '../metrics/record-metric-points.js';
import { MetricSource } from './metric-source.entity.js';
import { isUnchanged } from './metric-source.queries.js';
import { readSource } from './read-source.js';

/** Reads a source that was claimed and records what it gives, unless it was set to something else meanwhile. */
export async function pullMetricSource(ctx: Context, source: MetricSource): Promise<void> {
  const reading = await readSource(ctx, source);
  if (ctx.services.outbound.isClosed || !(await isUnchanged(ctx, source))) return;
  if ('problem' in reading) {
    await note(ctx, source, { problem: reading.problem, failingSince: source.failingSince ?? ctx.now() });
    return;
  }
  await recordMetricPoints(ctx, String(source.metricId), [reading]);
  await note(ctx, source, { lastReadAt: ctx.now(), problem: null, failingSince: null });
}

async function note(ctx: Context, { metricId, nextAt }: MetricSource, outcome: Partial<MetricSource>): Promise<void> {
  await inTransaction(ctx, (tx) => tx.db.update(MetricSource, { metricId, nextAt }, outcome));
}
