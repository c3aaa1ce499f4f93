import type { ComponentStatus } from '@signet/domain/component';
import type { IncidentStatus } from '@signet/domain/incident';
import type { Visibility } from '@signet/domain/visibility';
import { Field, ID, InputType } from 'type-graphql';
import { ComponentStatusEnum, IncidentStatusEnum, VisibilityEnum } from '../../core/graphql/enums.js';

@InputType()
export class ImpactInput {
  @Field(() => ID)
  componentId!: string;

  @Field(() => ComponentStatusEnum)
  status!: ComponentStatus;
}

@InputType()
export class IncidentFilter {
  @Field(() => [IncidentStatusEnum], { nullable: true })
  status?: IncidentStatus[] | null;

  @Field(() => Boolean, { nullable: true })
  open?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Matches past impacts too.' })
  componentId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Started at this moment or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Started before this moment.' })
  to?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that title and updates hold, all of them; in whatever case, with or without accents.',
  })
  search?: string | null;
}

/** What can be said of a new incident besides its words and its status; not in the schema by itself. */
@InputType()
export class IncidentOptions {
  @Field(() => [ImpactInput], { nullable: true })
  impacts?: ImpactInput[] | null;

  @Field(() => VisibilityEnum, { nullable: true, defaultValue: 'PUBLIC' })
  visibility!: Visibility;

  @Field(() => Boolean, { nullable: true, defaultValue: false })
  pinned!: boolean;

  @Field(() => Date, { nullable: true, description: 'Now, if not given; never in the future.' })
  startedAt?: Date | null;

  @Field(() => Date, { nullable: true })
  nextUpdateBy?: Date | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  notify!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A call that is repeated with the same key is carried out once.',
  })
  idempotencyKey?: string | null;
}

@InputType()
export class CreateIncidentInput extends IncidentOptions {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Markdown.' })
  message!: string;

  @Field(() => IncidentStatusEnum, { nullable: true, defaultValue: 'INVESTIGATING' })
  status!: IncidentStatus;
}

@InputType()
export class PostIncidentUpdateInput {
  @Field(() => IncidentStatusEnum)
  status!: IncidentStatus;

  @Field(() => String, { description: 'Markdown.' })
  message!: string;

  @Field(() => [ImpactInput], { nullable: true, description: 'Only what this update changes.' })
  impacts?: ImpactInput[] | null;

  @Field(() => Date, {
    nullable: true,
    description: "Now, if not given; neither in the future nor before the incident's start.",
  })
  postedAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'A new promise; without it the update keeps the old one. A resolved incident makes none.',
  })
  nextUpdateBy?: Date | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  notify!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A call that is repeated with the same key is carried out once.',
  })
  idempotencyKey?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the incident changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}

@InputType({ description: 'A value sets, an absent field leaves, null clears.' })
export class UpdateIncidentInput {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => VisibilityEnum, { nullable: true })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true })
  pinned?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'Takes the first update along.' })
  startedAt?: Date | null;

  @Field(() => Date, { nullable: true })
  nextUpdateBy?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Markdown, on a page of its own from then on. It is usually written once the incident is resolved.',
  })
  postmortem?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the incident changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}

@InputType({ description: 'A value sets, an absent field leaves.' })
export class UpdateIncidentUpdateInput {
  @Field(() => IncidentStatusEnum, { nullable: true })
  status?: IncidentStatus | null;

  @Field(() => String, { nullable: true })
  message?: string | null;

  @Field(() => [ImpactInput], {
    nullable: true,
    description: 'All that this update changes, in place of what it did before.',
  })
  impacts?: ImpactInput[] | null;

  @Field(() => Date, { nullable: true })
  postedAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the incident changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}
