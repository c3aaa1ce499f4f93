import { can, reaches, ROLES, type Role } from '@signet/domain/role';
import { In } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { mustNotBeLastOwner, mustReach } from './people-checks.js';
import { findPerson } from './people.queries.js';
import { Person } from './person.entity.js';
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
    await tx.db.update(Person, person.id, { role });
    const beyond = ROLES.filter((given) => !can(role, 'people:manage') || !reaches(role, given));
    await tx.db.delete(Invitation, { invitedById: person.id, role: In(beyond) });
    return teamMember({ ...person, role });
  });
}
