import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../core/graphql/connection.js';
import { Template } from './template.entity.js';

@ObjectType()
export class TemplateConnection {
  @Field(() => [Template])
  nodes!: Template[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
