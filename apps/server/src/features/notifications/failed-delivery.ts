import type { Channel } from '@signet/domain/subscription';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'A delivery that was given up.' })
export class FailedDelivery {
  @Field(() => ID)
  id!: number;

  @Field(() => ChannelEnum)
  channel!: Channel;

  @Field(() => String, {
    nullable: true,
    description: 'A mail address, or the server that is posted to; null where there is no receiver any more.',
  })
  address!: string | null;

  @Field(() => Boolean, { description: 'Whether the receiver is told nothing, as it failed again and again.' })
  isQuarantined!: boolean;

  @Field(() => Int)
  attempts!: number;

  @Field(() => String, { nullable: true })
  problem!: string | null;

  @Field(() => Date, { nullable: true })
  endedAt!: Date | null;
}
