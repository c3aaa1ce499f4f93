import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { notFound } from '../../core/errors.js';
import type { MetricFollower } from './metric-follower.js';
import { findMetric } from './metric.queries.js';

/** @throws AppError NOT_FOUND, also for what the caller may not see */
export async function followMetric(ctx: Context, id: string): Promise<MetricFollower> {
  const metric = await findMetric(ctx, viewerOf(ctx.actor), id);
  if (!metric) throw notFound(`The metric ${id}`);
  return ctx.services.metricFeed.follow(metric.id, metric.recordings);
}
