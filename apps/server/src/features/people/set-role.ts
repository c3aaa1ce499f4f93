import type { Role } from '@signet/domain/role';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict } from '../../core/errors.js';
import { thoseGivenRoles } from '../identities/identities.queries.js';
import { giveRole } from './give-role.js';
import { mustNotBeLastOwner, mustReach } from './people-checks.js';
import { findPerson } from './people.queries.js';
import type { Person } from './person.entity.js';
import { roleInTurn } from './role-in-turn.js';
import { teamMember, type TeamMember } from './team-member.js';

/** From the commit on they may do what the new role allows. Invitations that they could not make now end. @throws AppError */
export async function setRole(ctx: Context, personId: string, role: Role): Promise<TeamMember> {
  mustBeAllowed(ctx.actor, 'people:manage');
  return inTransaction(ctx, async (tx) => {
    const mine = await roleInTurn(tx);
    const person = await findPerson(tx, personId);
    mustReach(mine, person.role);
    mustReach(mine, role);
    if (role !== 'OWNER') await mustNotBeLastOwner(tx, person);
    await mustBeOursToGive(tx, person);
    await giveRole(tx, person.id, role);
    return teamMember({ ...person, role });
  });
}

/** Whoever runs the server comes in all the same. */
async function mustBeOursToGive({ actor, db, services }: Context, { id }: Person): Promise<void> {
  const { identityProvider } = services;
  if (actor.kind === 'system' || !(await thoseGivenRoles(db, identityProvider, [id])).has(id)) return;
  throw conflict(`${identityProvider?.settings.name} sets this role at each sign-in. Change it there.`);
}
