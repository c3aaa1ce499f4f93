import type { MetricCalculation } from '@signet/domain/metric';
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
  /** Its buckets are those that were recorded after this one. */
  since!: number;

  calculation!: MetricCalculation;

  @Field(() => ID)
  metricId!: number;

  @Field(() => Float, { nullable: true })
  latest!: number | null;

  @Field(() => Date, { nullable: true })
  latestAt!: Date | null;

  @Field(() => MetricLevelEnum, { nullable: true })
  level!: MetricLevel | null;
}
