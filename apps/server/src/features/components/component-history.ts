import type { ComponentStatus } from '@signet/domain/component';
import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';

@ObjectType()
export class StatusSpan {
  @Field(() => ComponentStatusEnum)
  status!: ComponentStatus;

  @Field(() => Int)
  seconds!: number;
}

@ObjectType()
export class DayHistory {
  @Field(() => String, { description: "The site's own calendar day, YYYY-MM-DD." })
  date!: string;

  @Field(() => ComponentStatusEnum)
  worst!: ComponentStatus;

  @Field(() => Float, { nullable: true })
  uptime!: number | null;

  @Extensions({ usualLength: 3 })
  @Field(() => [StatusSpan])
  spans!: StatusSpan[];
}

@ObjectType()
export class ComponentHistory {
  @Field(() => Date)
  from!: Date;

  @Field(() => Date)
  to!: Date;

  @Field(() => Float, { nullable: true, description: '0 to 100, null where nothing is known.' })
  uptime!: number | null;

  @Field(() => [DayHistory])
  days!: DayHistory[];
}
