import type { ComponentStatus } from '@signet/domain/component';
import type { UptimeSettings } from '@signet/domain/uptime';
import { Extensions, Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../core/graphql/connection.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { UptimeWeights } from '../site/uptime-weights.js';

@ObjectType()
export class UptimeSum {
  @Field(() => ComponentStatusEnum)
  status!: ComponentStatus;

  @Field(() => Float)
  seconds!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How much of a second counts as down; null: left out of both sums.',
  })
  weight!: number | null;

  @Field(() => Float, { description: 'seconds × weight; 0 where they are left out.' })
  lostSeconds!: number;
}

@ObjectType()
export class StatusPeriod {
  @Field(() => ComponentStatusEnum)
  status!: ComponentStatus;

  @Field(() => Date)
  startsAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Exclusive; null while it holds.' })
  endsAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether operators corrected it, or a part of it, afterwards.' })
  corrected!: boolean;

  @Field(() => String, { nullable: true, description: 'What they tell visitors of that.' })
  note!: string | null;
}

@ObjectType()
export class StatusPeriodConnection {
  @Field(() => [StatusPeriod])
  nodes!: StatusPeriod[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}

@ObjectType({ description: 'How an uptime comes about: 100 × (1 − Σ lostSeconds ÷ Σ seconds of what has a weight).' })
export class UptimeReport {
  /** Of the component. */
  componentId!: number;

  @Field(() => Date)
  from!: Date;

  @Field(() => Date)
  to!: Date;

  @Field(() => Float, { nullable: true, description: '0 to 100, null where nothing is known.' })
  uptime!: number | null;

  @Field(() => UptimeWeights)
  weights!: UptimeSettings;

  @Field(() => Int, { description: 'Shorter blips colour no day; their seconds count all the same.' })
  minimumIncidentSeconds!: number;

  @Extensions({ usualLength: 3 })
  @Field(() => [UptimeSum], { description: 'Of each status that occurred, the milder first.' })
  sums!: UptimeSum[];
}
