import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { Session } from './session.entity.js';
import { standing } from './sessions.js';

/** One's own that are not over, the one used last first. @throws AppError */
export async function listSessions({ db, actor, now }: Context): Promise<Session[]> {
  const { id: personId } = mustBePerson(actor);
  return db.find(Session, { where: { personId, ...standing(now()) }, order: { lastSeenAt: 'DESC', id: 'DESC' } });
}
