import { drawChart } from '@signet/domain/draw-chart';
import { startOf, type MetricRange } from '@signet/domain/metric';
import type { MetricLevel } from '@signet/domain/metric-level';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Extensions,
  FieldResolver,
  Float,
  ID,
  Info,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { MetricLevelEnum, MetricRangeEnum } from '../../core/graphql/enums.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { componentSeenBy } from '../components/component-seen-by.js';
import { Component } from '../components/component.entity.js';
import { arrangeMetrics } from './arrange-metrics.js';
import { createMetric } from './create-metric.js';
import { deleteMetric } from './delete-metric.js';
import { followMetric } from './follow-metric.js';
import { levelOf } from './level-of.js';
import { MetricBucket, MetricChange } from './metric-bucket.js';
import { MetricChart } from './metric-chart.js';
import type { PointsRecorded } from './metric-follower.js';
import { Metric } from './metric.entity.js';
import { CreateMetricInput, MetricPointInput, UpdateMetricInput } from './metric.inputs.js';
import { seriesOfMetric } from './metric.loaders.js';
import { allMetrics, findMetric, loadMetricChange } from './metric.queries.js';
import { recordMetricPoints } from './record-metric-points.js';
import { updateMetric } from './update-metric.js';

/** A point changes no page; how late a kept answer may learn of it. */
const POINTS_AGE_MS = 1_000;

/** Each reads up to 1,440 buckets. */
const SERIES_COST = 20;

function ages({ keep }: Context): void {
  keep.atMostMs = Math.min(keep.atMostMs, POINTS_AGE_MS);
}

@Resolver(() => Metric)
export class MetricResolver {
  @Query(() => [Metric], { description: 'All that the caller may see, also those that no page shows; in their order.' })
  metrics(@Ctx() ctx: Context): Promise<Metric[]> {
    return allMetrics(ctx.db, viewerOf(ctx.actor));
  }

  @Query(() => Metric, { nullable: true })
  metric(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<Metric | null> {
    return findMetric(ctx, viewerOf(ctx.actor), id);
  }

  @FieldResolver(() => Component, { nullable: true, description: 'What it measures.' })
  component(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Root() metric: Metric): Promise<Component | null> {
    return componentSeenBy(ctx, viewerAt(ctx, info), metric.componentId);
  }

  @Extensions({ cost: SERIES_COST })
  @FieldResolver(() => [MetricBucket], {
    description:
      "Evenly spaced buckets, oldest first, now being in the last; value null where no point fell. The metric's own range, if none is given.",
  })
  async series(
    @Ctx() ctx: Context,
    @Root() metric: Metric,
    @Arg('range', () => MetricRangeEnum, { nullable: true }) range?: MetricRange | null,
  ): Promise<MetricBucket[]> {
    ages(ctx);
    const { values } = await ctx.loaders.get(seriesOfMetric).load({ metric, range: range ?? metric.defaultRange });
    return values;
  }

  @Extensions({ cost: SERIES_COST })
  @FieldResolver(() => MetricChart, { description: "The metric's own range, if none is given." })
  async chart(
    @Ctx() ctx: Context,
    @Root() metric: Metric,
    @Arg('range', () => MetricRangeEnum, { nullable: true }) range?: MetricRange | null,
  ): Promise<MetricChart> {
    ages(ctx);
    const shown = range ?? metric.defaultRange;
    const { plan, values, overall } = await ctx.loaders.get(seriesOfMetric).load({ metric, range: shown });
    const [from, to] = [startOf(plan.from), startOf(plan.from + plan.count * plan.minutes)];
    const drawn = drawChart(
      values.map(({ value }) => value),
      metric,
    );
    return { range: shown, from, to, overall, ...drawn };
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'The newest point by its time; null while there is none.',
  })
  latest(@Ctx() ctx: Context, @Root() metric: Metric): number | null {
    ages(ctx);
    return metric.latestValue;
  }

  @FieldResolver(() => Date, { nullable: true, description: 'When the newest point was measured.' })
  latestAt(@Ctx() ctx: Context, @Root() metric: Metric): Date | null {
    ages(ctx);
    return metric.latestAt;
  }

  @FieldResolver(() => MetricLevelEnum, {
    nullable: true,
    description: 'How the newest point stands to the thresholds; null while there is none.',
  })
  level(@Ctx() ctx: Context, @Root() metric: Metric): MetricLevel | null {
    ages(ctx);
    return levelOf(metric);
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

  @Mutation(() => [Metric], { description: 'The whole order of metrics, in one move.' })
  arrangeMetrics(@Ctx() ctx: Context, @Arg('ids', () => [ID]) ids: string[]): Promise<Metric[]> {
    return arrangeMetrics(ctx, ids);
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
    @Root() change: PointsRecorded,
    @Arg('metricId', () => ID) _metricId: string,
  ): Promise<MetricChange> {
    return loadMetricChange(ctx, viewerOf(ctx.actor), change);
  }
}
