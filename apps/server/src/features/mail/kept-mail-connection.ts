import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../core/graphql/connection.js';
import { KeptMail } from './kept-mail.entity.js';

@ObjectType()
export class KeptMailConnection {
  @Field(() => [KeptMail])
  nodes!: KeptMail[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
