import type { Audience } from '@signet/domain/visibility';
import type { EndpointChannel } from '@signet/domain/webhook-address';
import { Field, ID, InputType } from 'type-graphql';
import { AudienceEnum, EndpointChannelEnum } from '../../core/graphql/enums.js';

@InputType()
export class CreateWebhookEndpointInput {
  @Field(() => EndpointChannelEnum)
  channel!: EndpointChannel;

  @Field(() => String)
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  description?: string | null;

  @Field(() => Boolean, { defaultValue: true })
  incidents!: boolean;

  @Field(() => Boolean, { defaultValue: true })
  maintenances!: boolean;

  @Field(() => Boolean, { defaultValue: true })
  componentStatuses!: boolean;

  @Field(() => Boolean, { defaultValue: true, description: 'Else what componentIds and groupIds name.' })
  wholePage!: boolean;

  @Field(() => [ID], { defaultValue: [] })
  componentIds!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'With what is in them, now and later.' })
  groupIds!: string[];

  @Field(() => ID, { nullable: true, description: 'All news of this incident, whatever else is chosen.' })
  incidentId?: string | null;

  @Field(() => AudienceEnum, {
    defaultValue: 'PUBLIC',
    description: 'It is told of nothing that this audience may not see.',
  })
  audience!: Audience;
}

@InputType({ description: 'What is absent stays as it is.' })
export class UpdateWebhookEndpointInput {
  @Field(() => String, { nullable: true })
  url?: string;

  @Field(() => String, { nullable: true, description: 'Null clears it.' })
  description?: string | null;

  @Field(() => Boolean, { nullable: true })
  incidents?: boolean;

  @Field(() => Boolean, { nullable: true })
  maintenances?: boolean;

  @Field(() => Boolean, { nullable: true })
  componentStatuses?: boolean;

  @Field(() => Boolean, { nullable: true })
  wholePage?: boolean;

  @Field(() => [ID], { nullable: true })
  componentIds?: string[];

  @Field(() => [ID], { nullable: true })
  groupIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Null clears it.' })
  incidentId?: string | null;

  @Field(() => AudienceEnum, { nullable: true })
  audience?: Audience;

  @Field(() => Date, { nullable: true, description: 'The updatedAt that you saw.' })
  ifUnchangedSince?: Date | null;
}
