import type { ComponentStatus } from '@signet/domain/component';
import type { ThirdPartyFormat } from '@signet/domain/third-party';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { ComponentStatusEnum, ThirdPartyFormatEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'A service whose status can be followed.' })
export class ThirdPartyService {
  @Field(() => String)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  homepage!: string;

  @Field(() => ThirdPartyFormatEnum)
  format!: ThirdPartyFormat;

  @Field(() => String)
  baseUrl!: string;

  @Field(() => String, { nullable: true, description: 'What somebody who chooses it should know.' })
  note!: string | null;
}

@ObjectType()
export class ThirdPartyIncident {
  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  url!: string | null;
}

@ObjectType({ description: "One of a provider's components." })
export class UpstreamComponent {
  @Field(() => String)
  key!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  group!: string | null;

  @Field(() => ComponentStatusEnum)
  status!: ComponentStatus;

  @Field(() => String, { nullable: true, description: "The provider's word, or why it is UNKNOWN." })
  statusText!: string | null;
}

@ObjectType({ description: "One of a format's words for how something is." })
export class ThirdPartyWord {
  @Field(() => String, { description: 'A * at the end stands for every word that begins so.' })
  word!: string;

  @Field(() => ComponentStatusEnum)
  status!: ComponentStatus;
}

@ObjectType({ description: 'What stands at an address, read once.' })
export class ThirdPartyPreview {
  @Field(() => ThirdPartyFormatEnum)
  format!: ThirdPartyFormat;

  @Field(() => String)
  baseUrl!: string;

  @Field(() => ThirdPartyService, { nullable: true, description: 'Where the address is known.' })
  service!: ThirdPartyService | null;

  @Field(() => ComponentStatusEnum)
  status!: ComponentStatus;

  @Field(() => String, { nullable: true })
  statusText!: string | null;

  @Field(() => [ThirdPartyIncident])
  incidents!: ThirdPartyIncident[];

  @Field(() => [UpstreamComponent], { description: 'What can be followed one by one.' })
  components!: UpstreamComponent[];

  @Field(() => [ThirdPartyWord], {
    description: "How its words are taken, unless a selector's mapping says otherwise.",
  })
  words!: ThirdPartyWord[];
}

@ObjectType({ description: 'What a page seems to have become that is not understood any more.' })
export class ThirdPartyOffer {
  @Field(() => ThirdPartyFormatEnum)
  format!: ThirdPartyFormat;

  @Field(() => String)
  baseUrl!: string;
}

@ObjectType({ description: 'How the reading of a source goes. For those who may edit.' })
export class ThirdPartyHealth {
  @Field(() => ThirdPartyFormatEnum)
  format!: ThirdPartyFormat;

  @Field(() => String)
  baseUrl!: string;

  @Field(() => String, { nullable: true, description: 'Of the catalogue; null where an address was given.' })
  serviceId!: string | null;

  @Field(() => GraphQLJSONObject)
  selector!: object;

  @Field(() => Boolean)
  confirmsWorse!: boolean;

  @Field(() => Boolean)
  notify!: boolean;

  @Field(() => Boolean)
  draftsIncidents!: boolean;

  @Field(() => ComponentStatusEnum, { nullable: true, description: 'As the provider has it; null: not read yet.' })
  status!: ComponentStatus | null;

  @Field(() => String, { nullable: true, description: 'What made the status, or why it is UNKNOWN.' })
  statusText!: string | null;

  @Field(() => Date)
  nextAt!: Date;

  @Field(() => Date, { nullable: true })
  lastTriedAt!: Date | null;

  @Field(() => Date, { nullable: true })
  lastReadAt!: Date | null;

  @Field(() => Int, { description: 'Rounds in a row that came to nothing.' })
  failures!: number;

  @Field(() => String, { nullable: true })
  problem!: string | null;

  @Field(() => String, { nullable: true, description: 'The beginning of the answer that could not be read last.' })
  failedBody!: string | null;

  @Field(() => ThirdPartyOffer, {
    nullable: true,
    description: 'Looked for after three rounds without a reading; whoever edits decides whether it is followed.',
  })
  offer!: ThirdPartyOffer | null;
}

@ObjectType({ description: 'Whom a component follows.' })
export class ThirdParty {
  componentId!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Where people read of it.' })
  url!: string;

  @Field(() => [ThirdPartyIncident], { description: 'Open ones of the provider, at most five.' })
  incidents!: ThirdPartyIncident[];

  @Field(() => Date, { nullable: true, description: 'Since when the provider could not be read; null while it can.' })
  unreadableSince!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Since when an operator has the last word instead.' })
  overriddenAt!: Date | null;
}
