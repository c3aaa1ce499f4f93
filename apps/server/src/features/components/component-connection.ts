import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../core/graphql/connection.js';
import { Component } from './component.entity.js';

@ObjectType()
export class ComponentConnection {
  @Field(() => [Component])
  nodes!: Component[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
