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

  @Field(() => String, {
    description: `The same days in a few characters, as most of them are alike: the first day, a colon, then runs of
equal days, oldest first, with commas between, as in \`2026-08-25:57*o86400/100,o86100p300/99.826,32*o86400/100\`.
A run is how many days, unless one, and \`*\`; the seconds of each status: \`o\` operational, \`u\` unknown,
\`m\` under maintenance, \`d\` degraded performance, \`p\` partial outage, \`x\` major outage; where \`worst\` is not
the most severe of these, \`!\` and its letter (unknown seconds colour a day only where it has nothing else);
and where \`uptime\` is known, \`/\` and it, with at most three decimals.`,
  })
  packed!: string;
}
