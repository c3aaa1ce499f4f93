import type { Role } from '@signet/domain/role';
import { Field, ObjectType } from 'type-graphql';
import { RoleEnum } from '../../core/graphql/enums.js';

@ObjectType({ description: 'An invitation as whoever has its link sees it.' })
export class OfferedInvitation {
  @Field(() => String)
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => String)
  invitedBy!: string;
}
