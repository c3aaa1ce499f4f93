import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { MetricBucket, MetricChange } from './metric-bucket.js';
import { changedBuckets } from './metric.queries.js';

@Resolver(() => MetricChange)
export class MetricChangeResolver {
  @FieldResolver(() => [MetricBucket], {
    description: 'The minutes of the last day that are new or other than before, oldest first.',
  })
  buckets(@Ctx() ctx: Context, @Root() change: MetricChange): Promise<MetricBucket[]> {
    return changedBuckets(ctx, change);
  }
}
