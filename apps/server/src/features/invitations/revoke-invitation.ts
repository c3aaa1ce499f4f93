import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustReach } from '../people/people-checks.js';
import { roleInTurn } from '../people/role-in-turn.js';
import { Invitation } from './invitation.entity.js';
import { findInvitation } from './invitation.queries.js';

/** Its link ends. Gives back the id. @throws AppError */
export async function revokeInvitation(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'people:manage');
  return inTransaction(ctx, async (tx) => {
    const mine = await roleInTurn(tx);
    const invitation = await findInvitation(tx, id);
    mustReach(mine, invitation.role);
    await tx.db.delete(Invitation, invitation.id);
    return id;
  });
}
