import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { viewerAt } from '../../core/graphql/viewer-scope.js';
import { Metric } from '../metrics/metric.entity.js';
import { MetricSourceTrial } from './metric-source-trial.js';
import { MetricSource } from './metric-source.entity.js';
import { MetricSourceInput } from './metric-source.inputs.js';
import { sourceOfMetric } from './metric-source.loaders.js';
import { setMetricSource } from './set-metric-source.js';
import { tryMetricSource } from './try-metric-source.js';

@Resolver(() => Metric)
export class MetricSourceResolver {
  @FieldResolver(() => MetricSource, {
    nullable: true,
    description: 'Where its value is read, if anywhere; null for those who may not edit.',
  })
  async source(
    @Ctx() ctx: Context,
    @Root() metric: Metric,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MetricSource | null> {
    return viewerAt(ctx, info).mayEdit ? ctx.loaders.get(sourceOfMetric).load(metric.id) : null;
  }

  @Mutation(() => Metric, { description: 'Read at once, and then every minute; null removes the source.' })
  setMetricSource(
    @Ctx() ctx: Context,
    @Arg('metricId', () => ID) metricId: string,
    @Arg('input', () => MetricSourceInput, { nullable: true }) input?: MetricSourceInput | null,
  ): Promise<Metric> {
    return setMetricSource(ctx, metricId, input);
  }

  @Mutation(() => MetricSourceTrial, {
    description:
      'Reads it now and keeps nothing. With a metricId, an absent authorization means the one that is stored, for the same server only.',
  })
  tryMetricSource(
    @Ctx() ctx: Context,
    @Arg('metricId', () => ID, { nullable: true }) metricId: string | null | undefined,
    @Arg('input', () => MetricSourceInput) input: MetricSourceInput,
  ): Promise<MetricSourceTrial> {
    return tryMetricSource(ctx, metricId, input);
  }
}
