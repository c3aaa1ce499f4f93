import { can, reaches, ROLES, type Role } from '@signet/domain/role';
import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { Person } from './person.entity.js';

/** From the commit on they may do what it allows. Invitations that they could not make now end. */
export async function giveRole({ db }: Context, personId: number, role: Role): Promise<void> {
  await db.update(Person, personId, { role });
  const beyond = ROLES.filter((given) => !can(role, 'people:manage') || !reaches(role, given));
  await db.delete(Invitation, { invitedById: personId, role: In(beyond) });
}
