import type { MetricRange } from '@signet/domain/metric';
import { Arg, Ctx, FieldResolver, Float, ID, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { MetricRangeEnum } from '../../core/graphql/enums.js';
import { createMetric } from './create-metric.js';
import { deleteMetric } from './delete-metric.js';
import { followMetric } from './follow-metric.js';
import { MetricBucket, MetricChange } from './metric-bucket.js';
import type { MinutesChanged } from './metric-feed.js';
import { Metric } from './metric.entity.js';
import { CreateMetricInput, MetricPointInput, UpdateMetricInput } from './metric.inputs.js';
import { seriesOfMetric } from './metric.loaders.js';
import { findMetric, loadMetricChange } from './metric.queries.js';
import { recordMetricPoints } from './record-metric-points.js';
import { updateMetric } from './update-metric.js';

/** A point changes no page; how late a kept answer may learn of it. */
const POINTS_AGE_MS = 1_000;

function ages({ keep }: Context): void {
  keep.atMostMs = Math.min(keep.atMostMs, POINTS_AGE_MS);
}

@Resolver(() => Metric)
export class MetricResolver {
  @Query(() => Metric, { nullable: true })
  metric(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Metric | null> {
    return findMetric(ctx, viewerOf(ctx.actor), id);
  }

  @FieldResolver(() => [MetricBucket], {
    description:
      "Evenly spaced buckets, oldest first, now being in the last; value null where no point fell. The metric's own range, if none is given.",
  })
  series(
    @Ctx() ctx: Context,
    @Root() metric: Metric,
    @Arg('range', () => MetricRangeEnum, { nullable: true }) range?: MetricRange | null,
  ): Promise<MetricBucket[]> {
    ages(ctx);
    return ctx.loaders.get(seriesOfMetric).load({ metric, range: range ?? metric.defaultRange });
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The newest point by its time; null while there is none.',
  })
  latest(@Ctx() ctx: Context, @Root() metric: Metric): number | null {
    ages(ctx);
    return metric.latestValue;
  }

  @Mutation(() => Metric)
  createMetric(@Ctx() ctx: Context, @Arg('input', () => CreateMetricInput) input: CreateMetricInput): Promise<Metric> {
    return createMetric(ctx, input);
  }

  @Mutation(() => Metric)
  updateMetric(
    @Ctx() ctx: Context,
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateMetricInput) input: UpdateMetricInput,
  ): Promise<Metric> {
    return updateMetric(ctx, id, input);
  }

  @Mutation(() => ID)
  deleteMetric(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return deleteMetric(ctx, id);
  }

  @Mutation(() => Int, { description: 'At most 5,000 points a call; all or none. Returns how many were recorded.' })
  recordMetricPoints(
    @Ctx() ctx: Context,
    @Arg('metricId', () => ID) metricId: string,
    @Arg('points', () => [MetricPointInput]) points: MetricPointInput[],
    @Arg('idempotencyKey', () => String, { nullable: true }) idempotencyKey?: string | null,
  ): Promise<number> {
    return recordMetricPoints(ctx, metricId, points, idempotencyKey);
  }

  @Subscription(() => MetricChange, {
    description: 'New buckets of one metric, at most one message a second.',
    subscribe: ({ context, args }: { context: Context; args: { metricId: string } }) =>
      followMetric(context, args.metricId),
  })
  metricChanged(
    @Ctx() ctx: Context,
    @Root() change: MinutesChanged,
    @Arg('metricId', () => ID) _metricId: string,
  ): Promise<MetricChange> {
    return loadMetricChange(ctx, viewerOf(ctx.actor), change);
  }
}
