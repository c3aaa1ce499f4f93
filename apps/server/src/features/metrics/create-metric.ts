import { createMetricInput } from '@signet/domain/inputs';
import { LIMITS } from '@signet/domain/limits';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { Metric } from './metric.entity.js';
import { componentNamed, mustStandInOrder } from './metric-checks.js';
import type { CreateMetricInput } from './metric.inputs.js';

/** A new metric, the last on the page. @throws AppError */
export async function createMetric(ctx: Context, input: CreateMetricInput): Promise<Metric> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  const { componentId, ...fields } = parseInput(createMetricInput, input);
  const thresholds = { warnAt: fields.warnAt ?? null, alarmAt: fields.alarmAt ?? null };
  mustStandInOrder({ ...thresholds, worseWhen: fields.worseWhen });
  return changePage(ctx, { type: 'metric.created' }, async (tx, changes) => {
    if ((await tx.db.count(Metric)) >= LIMITS.metrics) throw conflict(`A page has at most ${LIMITS.metrics} metrics.`);
    const now = tx.now();
    const metric = await tx.db.save(
      tx.db.create(Metric, {
        ...fields,
        ...thresholds,
        description: fields.description ?? null,
        componentId: await componentNamed(tx, componentId ?? null),
        position: ((await tx.db.maximum(Metric, 'position')) ?? 0) + 1,
        recordings: 0,
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
