import type { NewsKind } from '@signet/domain/news';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { NewsKindEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'News that some receivers could not be told.' })
export class FailedNews {
  @Field(() => ID, { description: 'By which they are resent.' })
  noticeId!: number;

  @Field(() => NewsKindEnum)
  kind!: NewsKind;

  @Field(() => ID, { description: 'Of the incident, the maintenance or the component.' })
  aboutId!: number;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'Deliveries that were given up, but for receivers in quarantine, or gone.' })
  failed!: number;

  @Field(() => String, { nullable: true, description: 'Why one of them was.' })
  problem!: string | null;
}
