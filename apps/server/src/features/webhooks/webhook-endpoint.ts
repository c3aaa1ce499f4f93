import type { Audience } from '@signet/domain/visibility';
import type { EndpointChannel } from '@signet/domain/webhook-address';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AudienceEnum, EndpointChannelEnum } from '../../core/graphql/enums.js';
import { shownAddress } from '../subscribers/shown-address.js';
import type { SubscriberTopic } from '../subscribers/subscriber-topic.entity.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { previousSecretUntil } from './webhook-secrets.js';

@ObjectType({ description: 'Where news are posted, as operators set it up.' })
export class WebhookEndpoint {
  @Field(() => ID)
  id!: string;

  @Field(() => EndpointChannelEnum)
  channel!: EndpointChannel;

  @Field(() => String, { description: 'Of a chat only its server, as the rest lets anybody post there.' })
  url!: string;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => AudienceEnum, { description: 'It is told of nothing that this audience may not see.' })
  audience!: Audience;

  @Field(() => Boolean, {
    description: 'Everything on the page, now and later; else what componentIds and groupIds name.',
  })
  wholePage!: boolean;

  @Field(() => Boolean)
  incidents!: boolean;

  @Field(() => Boolean)
  maintenances!: boolean;

  @Field(() => Boolean)
  componentStatuses!: boolean;

  @Field(() => [ID])
  componentIds!: string[];

  @Field(() => [ID], { description: 'With what is in them, now and later.' })
  groupIds!: string[];

  @Field(() => ID, { nullable: true, description: 'Of which it is told all, whatever else is chosen.' })
  incidentId!: string | null;

  @Field(() => Int, { description: 'Deliveries in a row that were given up; the third puts it into quarantine.' })
  failures!: number;

  @Field(() => Date, { nullable: true, description: 'Since when it is told nothing, as it failed again and again.' })
  quarantinedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when messages are signed with the secret before this one too.',
  })
  previousSecretUntil!: Date | null;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  /** As `labelOf` has them. */
  createdBy!: string;
}

/** A receiver that an operator set up, with nothing secret in it. */
export function endpointOf(subscriber: Subscriber, topics: readonly SubscriberTopic[], now: Date): WebhookEndpoint {
  const channel = subscriber.channel as EndpointChannel;
  const idsOf = (kind: SubscriberTopic['kind']) =>
    topics.filter((topic) => topic.kind === kind).map(({ targetId }) => String(targetId));
  const { description, audience, wholePage, incidents, maintenances, componentStatuses } = subscriber;
  const { failures, quarantinedAt, createdAt, updatedAt, createdBy, credentials } = subscriber;
  return Object.assign(new WebhookEndpoint(), {
    id: String(subscriber.id),
    channel,
    url: shownAddress(subscriber),
    description,
    audience,
    wholePage,
    incidents,
    maintenances,
    componentStatuses,
    componentIds: idsOf('COMPONENT'),
    groupIds: idsOf('GROUP'),
    incidentId: idsOf('INCIDENT')[0] ?? null,
    failures,
    quarantinedAt,
    createdAt,
    updatedAt,
    createdBy: createdBy ?? '',
    previousSecretUntil: previousSecretUntil(credentials, now),
  });
}
