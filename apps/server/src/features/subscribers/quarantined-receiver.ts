import type { Channel } from '@signet/domain/subscription';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'Who is told nothing, as deliveries to them were given up again and again.' })
export class QuarantinedReceiver {
  @Field(() => ID)
  id!: string;

  @Field(() => ChannelEnum)
  channel!: Channel;

  @Field(() => String, { description: 'A mail address, or the server that is posted to.' })
  address!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => Int)
  failures!: number;

  @Field(() => Date)
  quarantinedAt!: Date;
}
