import type { Actor } from '../../core/actor.js';
import type { Context, Services } from '../../core/context.js';
import { Session } from '../people/session.entity.js';

/** Whether a session was opened by a provider whose sign-in counts as a second factor too. */
export function comesWithFactor(
  { identityProvider }: Pick<Services, 'identityProvider'>,
  { byProvider }: Session,
): boolean {
  return byProvider && identityProvider?.settings.satisfiesSecondFactor === true;
}

/** Whether the caller's own was. */
export async function cameWithFactor({ db, services, actor }: Context): Promise<boolean> {
  const session = await db.findOneBy(Session, { id: sessionOf(actor) });
  return session !== null && comesWithFactor(services, session);
}

function sessionOf(actor: Actor): number {
  return actor.kind === 'person' || actor.kind === 'enrolling' ? actor.sessionId : 0;
}
