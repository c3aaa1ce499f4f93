import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType()
export class MetricSourceTrial {
  @Field(() => Float, { nullable: true })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'Why there is no value.' })
  problem!: string | null;
}
