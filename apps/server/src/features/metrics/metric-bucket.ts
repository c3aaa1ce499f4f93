import { Field, Float, ID, ObjectType } from 'type-graphql';

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
    description: 'The minutes that are new or other than before, oldest first; of very many the newest 1,440.',
  })
  buckets!: MetricBucket[];
}
