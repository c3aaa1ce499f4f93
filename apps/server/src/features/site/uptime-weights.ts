import { Field, Float, InputType, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How much of a second of each status counts as down, 0 to 1.' })
export class UptimeWeights {
  @Field(() => Float)
  majorOutage!: number;

  @Field(() => Float)
  partialOutage!: number;

  @Field(() => Float)
  degradedPerformance!: number;

  @Field(() => Float, { nullable: true, description: 'Null: maintenance is left out, neither up nor down.' })
  underMaintenance!: number | null;
}

@InputType({ description: 'A value sets, an absent field leaves, null leaves maintenance out.' })
export class UptimeWeightsInput {
  @Field(() => Float, { nullable: true })
  majorOutage?: number | null;

  @Field(() => Float, { nullable: true })
  partialOutage?: number | null;

  @Field(() => Float, { nullable: true })
  degradedPerformance?: number | null;

  @Field(() => Float, { nullable: true })
  underMaintenance?: number | null;
}
