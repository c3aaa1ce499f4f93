import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { Metric } from './metric.entity.js';
import { findMetricToEdit } from './metric.queries.js';

/** With its points. Gives back the id. @throws AppError */
export async function deleteMetric(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  return changePage(ctx, { type: 'metric.deleted' }, async (tx, changes) => {
    const metric = await findMetricToEdit(tx, id);
    await tx.db.delete(Metric, metric.id);
    changes.touch('Metric', metric.id, metric.visibility, null);
    return id;
  });
}
