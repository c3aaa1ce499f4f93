import type { MaintenanceStatus } from '@signet/domain/maintenance';
import type { Visibility } from '@signet/domain/visibility';
import { Field, ID, InputType } from 'type-graphql';
import { MaintenanceStatusEnum, VisibilityEnum } from '../../core/graphql/enums.js';
import { ImpactInput } from '../incidents/incident.inputs.js';

@InputType()
export class MaintenanceFilter {
  @Field(() => [MaintenanceStatusEnum], { nullable: true })
  status?: MaintenanceStatus[] | null;

  @Field(() => ID, { nullable: true })
  componentId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Planned to start at this moment or later.' })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Planned to start before this moment.' })
  to?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Planned to end after this moment.' })
  endsAfter?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Those that come after this one in the series that it is a part of, wherever they were moved to.',
  })
  followsId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that title and updates hold, all of them; in whatever case, with or without accents.',
  })
  search?: string | null;
}

/** What can be said of a new maintenance besides its words; not in the schema by itself. */
@InputType()
export class MaintenanceOptions {
  @Field(() => Date)
  plannedStart!: Date;

  @Field(() => Date)
  plannedEnd!: Date;

  @Field(() => [ImpactInput], { nullable: true, description: 'The status that each component has meanwhile.' })
  components?: ImpactInput[] | null;

  @Field(() => VisibilityEnum, { nullable: true, defaultValue: 'PUBLIC' })
  visibility!: Visibility;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  autoStart!: boolean;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  autoComplete!: boolean;

  @Field(() => String, {
    nullable: true,
    description: `An RFC 5545 RRULE such as "FREQ=WEEKLY;BYDAY=SU". plannedStart is the first time; the others are at
the same time of day in the site's time zone. Those within 60 days exist as maintenances of their own.`,
  })
  recurrence?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  notify!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A call that is repeated with the same key is carried out once.',
  })
  idempotencyKey?: string | null;
}

@InputType()
export class PostMaintenanceUpdateInput {
  @Field(() => String, { description: 'Markdown.' })
  message!: string;

  @Field(() => Date, { nullable: true, description: 'Now, if not given; never in the future.' })
  postedAt?: Date | null;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  notify!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'A call that is repeated with the same key is carried out once.',
  })
  idempotencyKey?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the maintenance changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}

@InputType({ description: 'A value sets, an absent field leaves.' })
export class UpdateMaintenanceUpdateInput {
  @Field(() => String, { nullable: true })
  message?: string | null;

  @Field(() => Date, { nullable: true })
  postedAt?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the maintenance changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}

@InputType()
export class ScheduleMaintenanceInput extends MaintenanceOptions {
  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'Markdown.' })
  message!: string;
}

@InputType({ description: 'A value sets, an absent field leaves.' })
export class UpdateMaintenanceInput {
  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => Date, { nullable: true })
  plannedStart?: Date | null;

  @Field(() => Date, { nullable: true })
  plannedEnd?: Date | null;

  @Field(() => [ImpactInput], { nullable: true })
  components?: ImpactInput[] | null;

  @Field(() => VisibilityEnum, { nullable: true })
  visibility?: Visibility | null;

  @Field(() => Boolean, { nullable: true })
  autoStart?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  autoComplete?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Markdown; posted as an update together with the change.' })
  message?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether subscribers are told.' })
  notify?: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the maintenance changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}
