import type { MetricRange } from '@signet/domain/metric';
import type { MetricLevel } from '@signet/domain/metric-level';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { MetricLevelEnum, MetricRangeEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'A value at its height.' })
export class ChartTick {
  @Field(() => Float)
  value!: number;

  @Field(() => Float, { description: 'In units of the chart, from the top.' })
  y!: number;
}

@ObjectType()
export class ChartThreshold extends ChartTick {
  @Field(() => MetricLevelEnum, { description: 'What begins there.' })
  level!: MetricLevel;
}

@ObjectType({ description: 'A series as it is drawn, in a box of `width` by `height` units whose y grows downwards.' })
export class MetricChart {
  @Field(() => MetricRangeEnum)
  range!: MetricRange;

  @Field(() => Date, { description: 'Where its first slot begins.' })
  from!: Date;

  @Field(() => Date, { description: 'Where its last slot, that of now, ends.' })
  to!: Date;

  @Field(() => Int, { description: 'How many slots it has; the middle of slot n (from 0) is at x = 2 n + 1.' })
  slots!: number;

  @Field(() => Int)
  width!: number;

  @Field(() => Int)
  height!: number;

  @Field(() => String, {
    description: 'Path data for SVG: a line through the middles of the slots, interrupted where no point fell.',
  })
  line!: string;

  @Field(() => [ChartTick], { description: 'Round values for the axis, from the lowest up.' })
  ticks!: ChartTick[];

  @Field(() => [ChartThreshold], { description: 'Those that lie near the values.' })
  thresholds!: ChartThreshold[];

  @Field(() => Float, { nullable: true, description: "The lowest slot's value; null where no point fell." })
  lowest!: number | null;

  @Field(() => Float, { nullable: true })
  highest!: number | null;

  @Field(() => Float, { nullable: true, description: "All of its points together, by the metric's calculation." })
  overall!: number | null;
}
