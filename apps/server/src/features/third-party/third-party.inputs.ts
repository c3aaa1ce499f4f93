import type { ComponentStatus } from '@signet/domain/component';
import type { ThirdPartyFormat } from '@signet/domain/third-party';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ThirdPartyFormatEnum } from '../../core/graphql/enums.js';
import { CreateComponentGroupInput } from '../components/component.inputs.js';

@InputType({ description: 'What of a source is followed. What is empty narrows nothing down.' })
export class ThirdPartySelectorInput {
  @Field(() => [String], {
    nullable: true,
    defaultValue: [],
    description: 'Their components by key; the worst counts.',
  })
  components!: string[];

  @Field(() => [String], { nullable: true, defaultValue: [], description: 'Services by key or name.' })
  products!: string[];

  @Field(() => [String], { nullable: true, defaultValue: [], description: 'Regions; of Salesforce the instances.' })
  regions!: string[];

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'Their words in our statuses, where the usual table is not what is wanted.',
  })
  mapping?: Record<string, ComponentStatus>;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 24,
    description: 'Of feeds: how long an entry without an end is open.',
  })
  openForHours!: number;
}

@InputType({ description: 'A service of the catalogue, or a format with its address.' })
export class LinkComponentInput {
  @Field(() => String, { nullable: true })
  serviceId?: string | null;

  @Field(() => ThirdPartyFormatEnum, { nullable: true })
  format?: ThirdPartyFormat | null;

  @Field(() => String, { nullable: true })
  baseUrl?: string | null;

  @Field(() => String, { nullable: true, description: "As visitors know it; the service's own name, if not given." })
  name?: string | null;

  @Field(() => ThirdPartySelectorInput, { nullable: true })
  selector?: ThirdPartySelectorInput | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether something worse counts only when it is read twice.',
  })
  confirmsWorse!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Whether subscribers are told of changes.',
  })
  notify!: boolean;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether their incidents become drafts.' })
  draftsIncidents!: boolean;
}

@InputType()
export class FollowingComponentInput {
  @Field(() => String)
  name!: string;

  @Field(() => [String], {
    nullable: true,
    defaultValue: [],
    description: "Keys of the service's components, the worst of which counts; none: what the service's selector says.",
  })
  parts!: string[];
}

@InputType({ description: 'Components that a service is made into, in a group that is there or in a new one.' })
export class FollowServiceInput {
  @Field(() => LinkComponentInput)
  service!: LinkComponentInput;

  @Field(() => [FollowingComponentInput])
  components!: FollowingComponentInput[];

  @Field(() => ID, { nullable: true })
  groupId?: string | null;

  @Field(() => CreateComponentGroupInput, { nullable: true })
  newGroup?: CreateComponentGroupInput | null;
}
