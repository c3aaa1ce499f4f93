import type { Role } from '@signet/domain/role';
import { Field, InputType } from 'type-graphql';
import { RoleEnum } from '../../core/graphql/enums.js';

@InputType()
export class InvitePersonInput {
  @Field(() => String)
  email!: string;

  @Field(() => RoleEnum, { description: "Not above one's own." })
  role!: Role;
}

@InputType()
export class AcceptInvitationInput {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  password!: string;
}
