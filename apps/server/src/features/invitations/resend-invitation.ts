import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustReach } from '../people/people-checks.js';
import { roleInTurn } from '../people/role-in-turn.js';
import { hashSecret, newSecret } from '../people/secrets.js';
import { Invitation } from './invitation.entity.js';
import { findInvitation } from './invitation.queries.js';
import { invitationEnd, sendInvitation } from './send-invitation.js';
import type { SentInvitation } from './sent-invitation.js';

/** With a new link, good for seven days from now; the one before ends. @throws AppError */
export async function resendInvitation(ctx: Context, id: string): Promise<SentInvitation> {
  mustBeAllowed(ctx.actor, 'people:manage');
  const { id: invitedById } = mustBePerson(ctx.actor);
  const token = newSecret();
  const invitation = await inTransaction(ctx, async (tx) => {
    const mine = await roleInTurn(tx);
    const known = await findInvitation(tx, id);
    mustReach(mine, known.role);
    const changes = { tokenHash: hashSecret(token), invitedById, expiresAt: invitationEnd(tx) };
    await tx.db.update(Invitation, known.id, changes);
    return { ...known, ...changes };
  });
  return sendInvitation(ctx, invitation, token);
}
