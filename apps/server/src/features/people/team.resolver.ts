import type { Role } from '@signet/domain/role';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.js';
import { RoleEnum } from '../../core/graphql/enums.js';
import { endSessionsOf } from './end-sessions.js';
import { listPeople } from './people.queries.js';
import { removePerson } from './remove-person.js';
import { setRole } from './set-role.js';
import { TeamMember } from './team-member.js';

@Resolver(() => TeamMember)
export class TeamResolver {
  @Query(() => [TeamMember], { description: 'By name. For admins and owners.' })
  people(@Ctx() ctx: Context): Promise<TeamMember[]> {
    return listPeople(ctx);
  }

  @Mutation(() => TeamMember, {
    description:
      'Nobody gives a role above their own, and the page keeps an owner. It holds at once. For admins and owners.',
  })
  setRole(
    @Ctx() ctx: Context,
    @Arg('personId', () => ID) personId: string,
    @Arg('role', () => RoleEnum) role: Role,
  ): Promise<TeamMember> {
    return setRole(ctx, personId, role);
  }

  @Mutation(() => ID, {
    description:
      'Their sessions, API tokens, invitations and subscriptions end; endpoints that they set up stay. For admins and owners.',
  })
  removePerson(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<string> {
    return removePerson(ctx, id);
  }

  @Mutation(() => Int, {
    description: 'Signs somebody out everywhere, and gives how many sessions that were. For admins and owners.',
  })
  endSessionsOf(@Ctx() ctx: Context, @Arg('personId', () => ID) personId: string): Promise<number> {
    return endSessionsOf(ctx, personId);
  }
}
