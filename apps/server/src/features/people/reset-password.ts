import { password } from '@signet/domain/inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { knowNetwork } from './known-networks.js';
import { noSuchProof, standingReset } from './mailed-proofs.queries.js';
import { hashPassword } from './passwords.js';
import { mustHavePasswords } from './passwords-in-use.js';
import { replacePassword } from './replace-password.js';
import { tellOfPassword } from './tell-of-password.js';

/** All sessions end. Whoever reads the mails is known from where they do. @throws AppError */
export async function resetPassword(ctx: Context, token: string, given: string, network: string): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  mustHavePasswords(ctx);
  const newPassword = parseInput(password, given, 'password');
  const attempt = ctx.services.signInLimits.link(network);
  if (!(await standingReset(ctx, token))) throw noSuchProof();
  attempt.giveBack();
  const passwordHash = await hashPassword(newPassword);
  const email = await inTransaction(ctx, async (tx) => {
    const reset = await standingReset(tx, token);
    if (!reset?.person) throw noSuchProof();
    await replacePassword(tx, reset.person, passwordHash);
    await knowNetwork(tx, reset.personId, network);
    return reset.person.email;
  });
  await tellOfPassword(ctx, email);
  return true;
}
