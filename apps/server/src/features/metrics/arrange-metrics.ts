import type { FieldError } from '@signet/domain/errors';
import { mustBeAllowed, mustSeeDrafts } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badFields } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { idFrom } from '../../core/ids.js';
import { Metric } from './metric.entity.js';

/** The order of all metrics in one move; each must be named exactly once. @throws AppError */
export async function arrangeMetrics(ctx: Context, ids: readonly string[]): Promise<Metric[]> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  mustSeeDrafts(ctx.actor);
  return changePage(ctx, { type: 'metrics.arranged' }, async (tx, changes) => {
    const metrics = await tx.db.find(Metric);
    const order = checked(ids, metrics);
    for (const metric of metrics) {
      const position = order.indexOf(metric.id) + 1;
      if (metric.position === position) continue;
      await tx.db.update(Metric, metric.id, { position });
      metric.position = position;
      changes.touch('Metric', metric.id, metric.visibility, metric.visibility);
    }
    return metrics.toSorted((a, b) => a.position - b.position);
  });
}

/** @throws AppError BAD_USER_INPUT that names what is unknown, doubled or missing */
function checked(ids: readonly string[], metrics: readonly Metric[]): number[] {
  const left = new Set(metrics.map((metric) => metric.id));
  const problems: FieldError[] = [];
  const order = ids.map((id, n) => {
    const key = idFrom(id) ?? 0;
    if (!left.delete(key)) problems.push({ path: `ids[${n}]`, message: 'does not name a metric, or names it twice' });
    return key;
  });
  if (left.size > 0)
    problems.push({ path: 'ids', message: `must name every metric; missing: ${[...left].join(', ')}` });
  if (problems.length > 0) throw badFields(problems);
  return order;
}
