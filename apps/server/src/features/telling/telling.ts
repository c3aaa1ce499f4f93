import type { DeliveryState } from '@signet/domain/subscription';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DeliveryStateEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'Deliveries of one state, and of one reason where there is one.' })
export class TellingGroup {
  @Field(() => DeliveryStateEnum)
  state!: DeliveryState;

  @Field(() => String, { nullable: true, description: 'Why the last attempt came to nothing, or why it was left out.' })
  reason!: string | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'What became of telling people of an update.' })
export class Telling {
  @Field(() => ID, { nullable: true, description: 'By which it is resent; null for a moment after it was published.' })
  noticeId!: number | null;

  @Field(() => Date, { description: 'Until then it can be taken back; then it is told.' })
  dueAt!: Date;

  @Field(() => Boolean, { description: 'Whether every receiver is found; until then more come.' })
  isExpanded!: boolean;

  @Field(() => Int)
  sent!: number;

  @Field(() => Int, { description: 'To be sent, or sent again.' })
  waiting!: number;

  @Field(() => Int, { description: 'Given up.' })
  failed!: number;

  @Field(() => Int, {
    description: 'Not sent, as there were newer news of the same, or as the receiver may or will not have it any more.',
  })
  leftOut!: number;

  @Field(() => Date, { nullable: true, description: 'When the last one was sent.' })
  lastSentAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the next of those that wait is sent.' })
  nextAt!: Date | null;

  @Field(() => [TellingGroup], { description: 'By state and reason, the most first.' })
  groups!: TellingGroup[];
}
