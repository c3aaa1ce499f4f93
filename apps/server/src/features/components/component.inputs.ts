import type { ComponentStatus, GroupCollapse } from '@signet/domain/component';
import type { Visibility } from '@signet/domain/visibility';
import { Field, ID, InputType } from 'type-graphql';
import { ComponentStatusEnum, GroupCollapseEnum, VisibilityEnum } from '../../core/graphql/enums.js';

@InputType()
export class CreateComponentGroupInput {
  @Field(() => String)
  name!: string;

  @Field(() => VisibilityEnum, { nullable: true, defaultValue: 'PUBLIC' })
  visibility!: Visibility;

  @Field(() => GroupCollapseEnum, { nullable: true, defaultValue: 'EXPANDED' })
  collapse!: GroupCollapse;
}

@InputType({ description: 'A value sets, an absent field leaves.' })
export class UpdateComponentGroupInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => VisibilityEnum, { nullable: true })
  visibility?: Visibility | null;

  @Field(() => GroupCollapseEnum, { nullable: true })
  collapse?: GroupCollapse | null;
}

@InputType()
export class CreateComponentInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'An http or https address.' })
  link?: string | null;

  @Field(() => ID, { nullable: true })
  groupId?: string | null;

  @Field(() => ComponentStatusEnum, { nullable: true, defaultValue: 'OPERATIONAL' })
  status!: ComponentStatus;

  @Field(() => Boolean, { nullable: true, defaultValue: true })
  enabled!: boolean;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;
}

@InputType({ description: 'A value sets, an absent field leaves, null clears.' })
export class UpdateComponentInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'An http or https address.' })
  link?: string | null;

  @Field(() => ID, { nullable: true })
  groupId?: string | null;

  @Field(() => Boolean, { nullable: true })
  enabled?: boolean | null;

  @Field(() => [String], { nullable: true })
  tags?: string[] | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Refused with CONFLICT if the component changed after this updatedAt.',
  })
  ifUnchangedSince?: Date | null;
}

@InputType()
export class GroupArrangement {
  @Field(() => ID)
  groupId!: string;

  @Field(() => [ID])
  componentIds!: string[];
}
