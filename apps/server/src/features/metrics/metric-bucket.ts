import type { MetricLevel } from '@signet/domain/metric-level';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { MetricLevelEnum } from '../../core/graphql/enums.js';

@ObjectType()
export class MetricBucket {
  @Field(() => Date, { description: "The bucket's start." })
  at!: Date;

  @Field(() => Float, { nullable: true, description: 'Null where no point fell.' })
  value!: number | null;
}

@ObjectType()
export class MetricChange {
  @Field(() => ID)
  metricId!: number;

  @Field(() => [MetricBucket], {
    description: 'The minutes of the last day that are new or other than before, oldest first.',
  })
  buckets!: MetricBucket[];

  @Field(() => Float, { nullable: true })
  latest!: number | null;

  @Field(() => Date, { nullable: true })
  latestAt!: Date | null;

  @Field(() => MetricLevelEnum, { nullable: true })
  level!: MetricLevel | null;
}
