import type { Role } from '@signet/domain/role';
import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { unauthenticated } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { Person } from './person.entity.js';

/**
 * Waits for the turn, and gives the role that the caller has then: of two who remove each other at once, one finds
 * that they are gone. @throws AppError if they may not manage people any more
 */
export async function roleInTurn(tx: Context): Promise<Role> {
  await lockState(tx);
  if (tx.actor.kind === 'system') return 'OWNER';
  const actor = mustBePerson(tx.actor);
  const me = await tx.db.findOneBy(Person, { id: actor.id });
  if (!me) throw unauthenticated();
  mustBeAllowed({ ...actor, role: me.role }, 'people:manage');
  return me.role;
}
