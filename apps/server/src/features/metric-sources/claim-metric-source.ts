import { nextReading } from '@signet/domain/metric-source';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { MetricSource } from './metric-source.entity.js';

/** Makes the reading that is due the caller's alone; false if somebody else has it, or set the source anew. */
export async function claimMetricSource(ctx: Context, source: MetricSource): Promise<boolean> {
  const { metricId, nextAt } = source;
  const claimed = { nextAt: nextReading(metricId, ctx.now()), lastTriedAt: ctx.now() };
  const { affected } = await inTransaction(ctx, (tx) => tx.db.update(MetricSource, { metricId, nextAt }, claimed));
  if (affected !== 1) return false;
  Object.assign(source, claimed);
  return true;
}
