import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType()
export class WebhookTrial {
  @Field(() => Int, { nullable: true, description: "The other side's answer, one of success." })
  status!: number | null;

  @Field(() => String, { nullable: true, description: 'Why the message was not taken.' })
  problem!: string | null;
}
