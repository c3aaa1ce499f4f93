import type { Channel } from '@signet/domain/subscription';
import { Field, ID, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../../core/graphql/enums.js';
import { ChosenTopic } from './chosen-topic.js';

@ObjectType({ description: 'What a subscriber can choose besides the whole page.' })
export class SubscriptionChoice extends ChosenTopic {
  @Field(() => ID, { nullable: true, description: 'Of the group that a component is in.' })
  groupId!: string | null;

  @Field(() => Boolean)
  chosen!: boolean;
}

@ObjectType({ description: 'What somebody is told, as the holder of a link that was sent there sees it.' })
export class ManagedSubscription {
  @Field(() => ChannelEnum)
  channel!: Channel;

  @Field(() => String, { description: 'A mail address, or the server that is posted to.' })
  address!: string;

  @Field(() => Boolean)
  wholePage!: boolean;

  @Field(() => Boolean)
  incidents!: boolean;

  @Field(() => Boolean)
  maintenances!: boolean;

  @Field(() => Boolean)
  componentStatuses!: boolean;

  @Field(() => Date, { nullable: true, description: 'null: the address has not said yet that it wants this.' })
  confirmedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What messages to a webhook are signed with, by a link to change it; null for all else.',
  })
  secret!: string | null;

  @Field(() => Date, { nullable: true, description: 'Until when messages are signed with the secret before it too.' })
  previousSecretUntil!: Date | null;

  @Field(() => [SubscriptionChoice], {
    description: "Groups, then components, in the page's order, then the incidents that were chosen.",
  })
  choices!: SubscriptionChoice[];
}
