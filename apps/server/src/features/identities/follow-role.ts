import type { Role } from '@signet/domain/role';
import type { Context } from '../../core/context.js';
import { giveRole } from '../people/give-role.js';
import { isLastOwner } from '../people/people-checks.js';
import type { Person } from '../people/person.entity.js';
import { Session } from '../people/session.entity.js';
import { mustHaveProvider } from './identities.queries.js';
import { Identity } from './identity.entity.js';

interface Follower {
  person: Person;
  identity: Identity;
  /** What the claim is mapped to; null where it is to nothing. */
  role: Role | null;
}

/**
 * Gives them the role that the provider's claim has for them, and whether they may come in. Whom a claim gave a role
 * before and gives none now has the role of newcomers, or where there is none is out. The last owner stays.
 */
export async function followRole(tx: Context, { person, identity, role }: Follower): Promise<boolean> {
  const { roles, defaultRole } = mustHaveProvider(tx).settings;
  if (!roles || (role === null && identity.givenRole === null)) return true;
  const wanted = role ?? defaultRole ?? 'VIEWER';
  if (wanted !== 'OWNER' && (await isLastOwner(tx, person))) {
    tx.log.warn({ person: person.id, role: wanted }, 'the provider gives the last owner another role: they stay owner');
    await tx.db.update(Identity, identity.id, { givenRole: role ?? identity.givenRole });
    return true;
  }
  if (person.role !== wanted) await giveRole(tx, person.id, wanted);
  const isOut = role === null && !defaultRole;
  if (isOut) await tx.db.delete(Session, { personId: person.id });
  else await tx.db.update(Identity, identity.id, { givenRole: role });
  return !isOut;
}
