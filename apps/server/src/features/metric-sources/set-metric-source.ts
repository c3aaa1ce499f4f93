import { metricSourceInput } from '@signet/domain/metric-source-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, parseInput } from '../../core/errors.js';
import type { Metric } from '../metrics/metric.entity.js';
import { findMetricToEdit } from '../metrics/metric.queries.js';
import { MetricSource } from './metric-source.entity.js';
import type { MetricSourceInput } from './metric-source.inputs.js';
import { isOfSameServer } from './metric-source.queries.js';

/** Where the metric is read from now on, beginning at once; null: nowhere. No page shows it. @throws AppError */
export async function setMetricSource(
  ctx: Context,
  metricId: string,
  input: MetricSourceInput | null | undefined,
): Promise<Metric> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  if (input === undefined) throw badInput('input', 'must be given; null removes the source');
  const wanted = input && parseInput(metricSourceInput, input);
  return inTransaction(ctx, async (tx) => {
    const metric = await findMetricToEdit(tx, metricId);
    if (wanted === null) {
      await tx.db.delete(MetricSource, metric.id);
      return metric;
    }
    const source = await tx.db.findOneBy(MetricSource, { metricId: metric.id });
    const fields = { ...wanted, path: wanted.path ?? null, authorization: authorizationFor(source, wanted) };
    if (source && isEmpty(changedFields<MetricSource>(source, fields))) return metric;
    await tx.db.save(
      tx.db.create(MetricSource, {
        metricId: metric.id,
        ...fields,
        nextAt: tx.now(),
        lastTriedAt: null,
        lastReadAt: null,
        problem: null,
        failingSince: null,
      }),
    );
    return metric;
  });
}

function authorizationFor(
  source: MetricSource | null,
  { url, authorization }: Pick<MetricSourceInput, 'url' | 'authorization'>,
): string | null {
  if (authorization !== undefined) return authorization;
  if (!source || source.authorization === null) return null;
  if (isOfSameServer(source, url)) return source.authorization;
  throw badInput('input.authorization', 'must be given again, or be null, as the url is of another server');
}
