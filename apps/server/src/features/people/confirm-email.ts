import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { EmailChange } from './email-change.entity.js';
import { noSuchProof, standingEmailChange } from './mailed-proofs.queries.js';
import { Person } from './person.entity.js';
import { replaceEmail } from './replace-email.js';

/** Gives the address that holds from now on. @throws AppError */
export async function confirmEmail(ctx: Context, token: string, network: string): Promise<string> {
  mustBeNoToken(ctx.actor);
  const attempt = ctx.services.signInLimits.link(network);
  const email = await inTransaction(ctx, async (tx) => {
    const change = await standingEmailChange(tx, token);
    if (!change || (await tx.db.existsBy(Person, { email: change.email }))) throw noSuchProof();
    const { affected } = await tx.db.delete(EmailChange, change.id);
    if (!affected) throw noSuchProof();
    await replaceEmail(tx, change.personId, change.email);
    return change.email;
  });
  attempt.giveBack();
  return email;
}
