import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../core/graphql/connection.js';
import { Maintenance } from './maintenance.entity.js';

@ObjectType()
export class MaintenanceConnection {
  @Field(() => [Maintenance])
  nodes!: Maintenance[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
