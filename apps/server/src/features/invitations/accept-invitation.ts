import { acceptInvitationInput } from '@signet/domain/people-inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { lockState } from '../../core/events/change-page.js';
import { hashPassword } from '../people/passwords.js';
import { mustHavePasswords } from '../people/passwords-in-use.js';
import { Person } from '../people/person.entity.js';
import type { Place } from '../people/place.js';
import { openSession, type NewSession } from '../people/sessions.js';
import { Invitation } from './invitation.entity.js';
import type { AcceptInvitationInput } from './invitation.inputs.js';
import { noSuchInvitation, standingInvitation } from './invitation.queries.js';

/** A person of the role that the inviter fixed, and a session. @throws AppError */
export async function acceptInvitation(
  ctx: Context,
  token: string,
  input: AcceptInvitationInput,
  place: Place,
): Promise<NewSession> {
  mustBeNoToken(ctx.actor);
  mustHavePasswords(ctx);
  const { name, password } = parseInput(acceptInvitationInput, input);
  const attempt = ctx.services.signInLimits.link(place.network);
  if (!(await standingInvitation(ctx, token))) throw noSuchInvitation();
  attempt.giveBack();
  const passwordHash = await hashPassword(password);
  return inTransaction(ctx, async (tx) => {
    await lockState(tx);
    const invitation = await standingInvitation(tx, token);
    if (!invitation) throw noSuchInvitation();
    const { id, email, role } = invitation;
    await tx.db.delete(Invitation, id);
    if (await tx.db.existsBy(Person, { email })) throw noSuchInvitation();
    const createdAt = tx.now();
    const person = await tx.db.save(
      tx.db.create(Person, { name, email, role, passwordHash, createdAt, lastSignInAt: null }),
    );
    return openSession(tx, person, place);
  });
}
