import type { Channel } from '@signet/domain/subscription';
import { Field, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../../core/graphql/enums.js';

@ObjectType()
export class ReceiverCount {
  @Field(() => ChannelEnum)
  channel!: Channel;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class MailPreview {
  @Field(() => String)
  subject!: string;

  @Field(() => String)
  text!: string;

  @Field(() => String, { description: 'A page of its own.' })
  html!: string;
}

@ObjectType()
export class ChatPreview {
  @Field(() => ChannelEnum)
  channel!: Channel;

  @Field(() => String, { description: 'What would be posted, as JSON.' })
  body!: string;
}

@ObjectType({ description: 'Who would be told of a draft, and what. Nothing is sent or kept.' })
export class NewsPreview {
  @Field(() => Int)
  total!: number;

  @Field(() => [ReceiverCount], { description: 'By channel; those by which nobody would be told are left out.' })
  receivers!: ReceiverCount[];

  @Field(() => MailPreview, {
    nullable: true,
    description:
      'As everybody would get it who subscribed, or where it is not public, signed-in people; null where it is told to nobody.',
  })
  mail!: MailPreview | null;

  @Field(() => [ChatPreview], { description: 'As mail.' })
  chats!: ChatPreview[];
}
