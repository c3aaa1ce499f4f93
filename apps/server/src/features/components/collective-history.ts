import type { ComponentStatus } from '@signet/domain/component';
import { Field, Float, ObjectType } from 'type-graphql';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';

@ObjectType()
export class CollectiveDay {
  @Field(() => String, { description: "The site's own calendar day, YYYY-MM-DD." })
  date!: string;

  @Field(() => ComponentStatusEnum, { description: 'The worst of the components of which something is known.' })
  worst!: ComponentStatus;

  @Field(() => Float, { nullable: true, description: "The mean of the components' uptimes; null where none is known." })
  uptime!: number | null;
}

@ObjectType({ description: 'Of a group or of the whole page.' })
export class CollectiveHistory {
  @Field(() => Date)
  from!: Date;

  @Field(() => Date)
  to!: Date;

  @Field(() => Float, { nullable: true, description: "The mean of the components' uptimes, 0 to 100." })
  uptime!: number | null;

  @Field(() => [CollectiveDay], { description: 'Oldest first.' })
  days!: CollectiveDay[];
}
