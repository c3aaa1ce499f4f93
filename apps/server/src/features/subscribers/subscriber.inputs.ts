import type { Channel, SubscriberState } from '@signet/domain/subscription';
import { Field, InputType } from 'type-graphql';
import { ChannelEnum, SubscriberStateEnum } from '../../core/graphql/enums.js';
import { UpdateSubscriptionInput } from './subscription.inputs.js';

@InputType()
export class SubscriberFilter {
  @Field(() => String, { nullable: true, description: 'A part of the mail address, in any case.' })
  search?: string | null;

  @Field(() => ChannelEnum, { nullable: true })
  channel?: Channel | null;

  @Field(() => SubscriberStateEnum, { nullable: true })
  state?: SubscriberState | null;
}

@InputType({ description: 'A value sets, an absent field leaves, null clears.' })
export class UpdateSubscriberInput extends UpdateSubscriptionInput {
  @Field(() => Date, { nullable: true, description: 'The updatedAt that you saw.' })
  ifUnchangedSince?: Date | null;
}
