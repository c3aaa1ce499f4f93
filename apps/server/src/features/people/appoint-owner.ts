import { email, name } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { createOwner } from './first-owner.js';
import { issuePasswordReset } from './issue-password-reset.js';
import { Person } from './person.entity.js';
import { roleInTurn } from './role-in-turn.js';
import { newSecret } from './secrets.js';
import { setRole } from './set-role.js';

/**
 * Makes somebody an owner. Who is new gets the name, or else the address as one, and a link to choose a password with;
 * null for who is there. @throws AppError
 */
export async function appointOwner(ctx: Context, given: { email: string; name?: string }): Promise<string | null> {
  mustBeAllowed(ctx.actor, 'people:manage');
  const address = parseInput(email, given.email, 'email');
  const called = parseInput(name, given.name ?? address, 'name');
  return inTransaction(ctx, async (tx) => {
    await roleInTurn(tx);
    const known = await tx.db.findOneBy(Person, { email: address });
    if (known) {
      await setRole(tx, String(known.id), 'OWNER');
      return null;
    }
    const { id } = await createOwner(tx, { name: called, email: address, password: newSecret() });
    return issuePasswordReset(tx, id);
  });
}
