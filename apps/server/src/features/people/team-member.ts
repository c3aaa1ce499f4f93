import type { Role } from '@signet/domain/role';
import { Field, ID, ObjectType } from 'type-graphql';
import { RoleEnum } from '../../core/graphql/enums.js';
import type { Person } from './person.entity.js';

/** A person as those see them who manage people. */
@ObjectType('Person', { description: 'Somebody of the team.' })
export class TeamMember {
  @Field(() => ID)
  id!: number;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  email!: string;

  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Null while they never did.' })
  lastSignInAt!: Date | null;
}

export function teamMember({ id, name, email, role, createdAt, lastSignInAt }: Person): TeamMember {
  return { id, name, email, role, createdAt, lastSignInAt };
}
