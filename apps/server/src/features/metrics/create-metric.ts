import { createMetricInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { Metric } from './metric.entity.js';
import type { CreateMetricInput } from './metric.inputs.js';

/** A new metric, the last on the page. @throws AppError */
export async function createMetric(ctx: Context, input: CreateMetricInput): Promise<Metric> {
  mustBeAllowed(ctx.actor, 'page:edit');
  const fields = parseInput(createMetricInput, input);
  return changePage(ctx, { type: 'metric.created' }, async (tx, changes) => {
    const now = tx.now();
    const metric = await tx.db.save(
      tx.db.create(Metric, {
        ...fields,
        description: fields.description ?? null,
        position: ((await tx.db.maximum(Metric, 'position')) ?? 0) + 1,
        latestValue: null,
        latestAt: null,
        createdAt: now,
        updatedAt: now,
      }),
    );
    changes.touch('Metric', metric.id, null, metric.visibility);
    return metric;
  });
}
