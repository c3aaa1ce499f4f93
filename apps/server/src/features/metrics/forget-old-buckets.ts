import { BUCKET_WIDTHS, oldestKept } from '@signet/domain/metric';
import { LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { eachInTurn } from '../../core/jobs/each-in-turn.js';
import { Metric } from './metric.entity.js';
import { PointBucket } from './point-bucket.entity.js';

/** Minutes and hours that are no longer shown are deleted; days stay. A metric at a time: others write in between. */
export async function forgetOldBuckets(ctx: Context): Promise<void> {
  const metrics = await ctx.db.find(Metric, { select: { id: true } });
  await eachInTurn(metrics, ({ id: metricId }) =>
    inTransaction(ctx, async ({ db, now }) => {
      for (const width of BUCKET_WIDTHS) {
        const oldest = oldestKept(width, now());
        if (oldest !== null) await db.delete(PointBucket, { metricId, width, slot: LessThan(oldest) });
      }
    }),
  );
}
