import type { MetricCalculation, MetricRange } from '@signet/domain/metric';
import type { Visibility } from '@signet/domain/visibility';
import { Field, Float, InputType, Int } from 'type-graphql';
import { MetricCalculationEnum, MetricRangeEnum, VisibilityEnum } from '../../core/graphql/enums.js';

@InputType()
export class CreateMetricInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'The unit, as it stands behind a value.' })
  suffix!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => MetricCalculationEnum, { nullable: true, defaultValue: 'AVERAGE' })
  calculation!: MetricCalculation;

  @Field(() => Int, { nullable: true, defaultValue: 2, description: 'Decimal places, for display only; 0 to 6.' })
  places!: number;

  @Field(() => MetricRangeEnum, { nullable: true, defaultValue: 'DAY' })
  defaultRange!: MetricRange;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  displayChart!: boolean;

  @Field(() => VisibilityEnum, { nullable: true, defaultValue: 'PUBLIC' })
  visibility!: Visibility;
}

@InputType({ description: 'A value sets, an absent field leaves, null clears.' })
export class UpdateMetricInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'The unit, as it stands behind a value.' })
  suffix?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => MetricCalculationEnum, { nullable: true })
  calculation?: MetricCalculation | null;

  @Field(() => Int, { nullable: true, description: 'Decimal places, for display only; 0 to 6.' })
  places?: number | null;

  @Field(() => MetricRangeEnum, { nullable: true })
  defaultRange?: MetricRange | null;

  @Field(() => Boolean, { nullable: true })
  displayChart?: boolean | null;

  @Field(() => VisibilityEnum, { nullable: true })
  visibility?: Visibility | null;
}

@InputType()
export class MetricPointInput {
  @Field(() => Float)
  value!: number;

  @Field(() => Date, { nullable: true, description: 'Now, if not given; at most 28 days ago and 5 minutes ahead.' })
  at?: Date | null;
}
