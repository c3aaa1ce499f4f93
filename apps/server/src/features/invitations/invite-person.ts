import { LIMITS } from '@signet/domain/limits';
import { invitePersonInput } from '@signet/domain/people-inputs';
import { mustBeAllowed, mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { mustReach } from '../people/people-checks.js';
import { Person } from '../people/person.entity.js';
import { roleInTurn } from '../people/role-in-turn.js';
import { hashSecret, newSecret } from '../people/secrets.js';
import { Invitation } from './invitation.entity.js';
import type { InvitePersonInput } from './invitation.inputs.js';
import { invitationEnd, sendInvitation } from './send-invitation.js';
import type { SentInvitation } from './sent-invitation.js';

/** Nobody gives a role above their own. The link works once, for seven days. @throws AppError */
export async function invitePerson(ctx: Context, input: InvitePersonInput): Promise<SentInvitation> {
  mustBeAllowed(ctx.actor, 'people:manage');
  const { id: invitedById } = mustBePerson(ctx.actor);
  const { email, role } = parseInput(invitePersonInput, input);
  const token = newSecret();
  const invitation = await inTransaction(ctx, async (tx) => {
    mustReach(await roleInTurn(tx), role);
    if (await tx.db.existsBy(Person, { email }))
      throw badInput('input.email', 'must be of somebody who is not in the team yet');
    if (await tx.db.existsBy(Invitation, { email })) {
      throw conflict('This address has an invitation already. Send that one again, or revoke it first.');
    }
    if ((await tx.db.count(Person)) + (await tx.db.count(Invitation)) >= LIMITS.people) {
      throw conflict(`A team has at most ${LIMITS.people} people, those who are invited included.`);
    }
    const [createdAt, expiresAt] = [tx.now(), invitationEnd(tx)];
    return tx.db.save(
      tx.db.create(Invitation, { email, role, tokenHash: hashSecret(token), invitedById, createdAt, expiresAt }),
    );
  });
  return sendInvitation(ctx, invitation, token);
}
