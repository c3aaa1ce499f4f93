import type { MetricCalculation, MetricRange } from '@signet/domain/metric';
import type { MetricDirection } from '@signet/domain/metric-level';
import type { Visibility } from '@signet/domain/visibility';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import {
  MetricCalculationEnum,
  MetricDirectionEnum,
  MetricRangeEnum,
  VisibilityEnum,
} from '../../core/graphql/enums.js';

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

  @Field(() => ID, { nullable: true, description: 'What it measures.' })
  componentId?: string | null;

  @Field(() => Float, { nullable: true, description: 'From this value on it warns.' })
  warnAt?: number | null;

  @Field(() => Float, { nullable: true, description: 'From this value on it alarms; beyond warnAt.' })
  alarmAt?: number | null;

  @Field(() => MetricDirectionEnum, { nullable: true, defaultValue: 'HIGHER' })
  worseWhen!: MetricDirection;
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

  @Field(() => ID, { nullable: true, description: 'What it measures.' })
  componentId?: string | null;

  @Field(() => Float, { nullable: true, description: 'From this value on it warns.' })
  warnAt?: number | null;

  @Field(() => Float, { nullable: true, description: 'From this value on it alarms; beyond warnAt.' })
  alarmAt?: number | null;

  @Field(() => MetricDirectionEnum, { nullable: true })
  worseWhen?: MetricDirection | null;
}

@InputType()
export class MetricPointInput {
  @Field(() => Float)
  value!: number;

  @Field(() => Date, { nullable: true, description: 'Now, if not given; at most 28 days ago and 5 minutes ahead.' })
  at?: Date | null;
}
