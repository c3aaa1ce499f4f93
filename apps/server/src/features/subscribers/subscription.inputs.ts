import type { Channel } from '@signet/domain/subscription';
import { Field, ID, InputType } from 'type-graphql';
import { ChannelEnum } from '../../core/graphql/enums.js';

@InputType()
export abstract class ChoiceInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Everything on the page, now and later, instead of what is named.',
  })
  wholePage!: boolean;

  @Field(() => Boolean, { defaultValue: true })
  incidents!: boolean;

  @Field(() => Boolean, { defaultValue: true })
  maintenances!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Every change of a status, also without an incident or a maintenance.',
  })
  componentStatuses!: boolean;

  @Field(() => [ID], { nullable: true })
  componentIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'With the components that are in them now and later.' })
  groupIds?: string[];

  @Field(() => ID, { nullable: true, description: 'All news of this incident, whatever else is chosen.' })
  incidentId?: string | null;
}

@InputType()
export class SubscribeInput extends ChoiceInput {
  @Field(() => ChannelEnum, { description: 'Not WEB_PUSH: a browser subscribes by subscribeBrowser.' })
  channel!: Channel;

  @Field(() => String, {
    description: 'A mail address, or one of https: that is posted to: of an incoming webhook in a chat, or a program.',
  })
  address!: string;
}

@InputType({ description: 'A value sets, an absent field leaves, null clears.' })
export class UpdateSubscriptionInput {
  @Field(() => Boolean, { nullable: true })
  wholePage?: boolean;

  @Field(() => Boolean, { nullable: true })
  incidents?: boolean;

  @Field(() => Boolean, { nullable: true })
  maintenances?: boolean;

  @Field(() => Boolean, { nullable: true })
  componentStatuses?: boolean;

  @Field(() => [ID], { nullable: true, description: 'All of them, in place of those before.' })
  componentIds?: string[];

  @Field(() => [ID], { nullable: true, description: 'All of them, in place of those before.' })
  groupIds?: string[];

  @Field(() => ID, { nullable: true })
  incidentId?: string | null;
}
