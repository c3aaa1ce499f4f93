import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../core/graphql/connection.js';
import { Subscriber } from './subscriber.entity.js';

@ObjectType()
export class SubscriberConnection {
  @Field(() => [Subscriber])
  nodes!: Subscriber[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
