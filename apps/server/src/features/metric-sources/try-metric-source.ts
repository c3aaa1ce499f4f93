import { metricSourceInput } from '@signet/domain/metric-source-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { findMetricToEdit } from '../metrics/metric.queries.js';
import type { MetricSourceTrial } from './metric-source-trial.js';
import { MetricSource } from './metric-source.entity.js';
import type { MetricSourceInput } from './metric-source.inputs.js';
import { isOfSameServer } from './metric-source.queries.js';
import { readSource } from './read-source.js';

/** Reads at once and keeps nothing. @throws AppError */
export async function tryMetricSource(
  ctx: Context,
  metricId: string | null | undefined,
  input: MetricSourceInput,
): Promise<MetricSourceTrial> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  const { authorization, ...wanted } = parseInput(metricSourceInput, input);
  const stored = metricId ? await storedAuthorization(ctx, metricId, wanted.url) : null;
  const reading = await readSource(ctx, {
    ...wanted,
    path: wanted.path ?? null,
    authorization: authorization === undefined ? stored : authorization,
  });
  return 'problem' in reading ? { value: null, ...reading } : { value: reading.value, problem: null };
}

async function storedAuthorization(ctx: Context, metricId: string, url: string): Promise<string | null> {
  const { id } = await findMetricToEdit(ctx, metricId);
  const source = await ctx.db.findOneBy(MetricSource, { metricId: id });
  return source && isOfSameServer(source, url) ? source.authorization : null;
}
