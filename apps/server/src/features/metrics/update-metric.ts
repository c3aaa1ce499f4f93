import { updateMetricInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { nextUpdatedAt } from '../../core/edits.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { Metric } from './metric.entity.js';
import { componentNamed, mustStandInOrder } from './metric-checks.js';
import type { UpdateMetricInput } from './metric.inputs.js';
import { findMetricToEdit } from './metric.queries.js';

/** Another calculation holds for the points of the past too. @throws AppError */
export async function updateMetric(ctx: Context, id: string, input: UpdateMetricInput): Promise<Metric> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  const { componentId, ...fields } = parseInput(updateMetricInput, input);
  return changePage(ctx, { type: 'metric.updated' }, async (tx, changes) => {
    const metric = await findMetricToEdit(tx, id);
    const before = metric.visibility;
    const linked = componentId !== undefined && { componentId: await componentNamed(tx, componentId) };
    const changed = changedFields<Metric>(metric, { ...fields, ...linked });
    if (isEmpty(changed)) return metric;
    mustStandInOrder({ ...metric, ...changed });
    const written = { ...changed, updatedAt: nextUpdatedAt(metric, tx.now()) };
    // These columns only: points may come in meanwhile and write the latest one.
    await tx.db.update(Metric, metric.id, written);
    changes.touch('Metric', metric.id, before, changed.visibility ?? before);
    return Object.assign(metric, written);
  });
}
