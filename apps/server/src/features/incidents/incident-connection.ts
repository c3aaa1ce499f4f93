import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../core/graphql/connection.js';
import { Incident } from './incident.entity.js';

@ObjectType()
export class IncidentConnection {
  @Field(() => [Incident])
  nodes!: Incident[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
