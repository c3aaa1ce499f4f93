import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('NotifierState', { description: 'How far people have been told the news.' })
export class NotifierOverview {
  @Field(() => Date, { nullable: true, description: 'When the oldest news came that somebody has yet to be told.' })
  oldestUnsentAt!: Date | null;

  @Field(() => Int, { description: 'Deliveries that are to be sent, or sent again.' })
  waiting!: number;

  @Field(() => Int, { description: 'Deliveries that were given up.' })
  failed!: number;

  @Field(() => Date, {
    nullable: true,
    description: 'Since when news are kept back, as too many came at once; null while they are told.',
  })
  fuseBlownAt!: Date | null;
}
