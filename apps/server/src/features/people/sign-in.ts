import { signInInput } from '@signet/domain/inputs';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput, unauthenticated } from '../../core/errors.js';
import { isPassword } from './passwords.js';
import { Person } from './person.entity.js';
import { openSession, type NewSession } from './sessions.js';

/** The same refusal, after the same time, for an unknown address and a wrong password. @throws AppError */
export async function signIn(ctx: Context, given: { email: string; password: string }): Promise<NewSession> {
  mustBeNoToken(ctx.actor);
  const { email, password } = parseInput(signInInput, given, '');
  const person = await ctx.db.findOneBy(Person, { email: email.trim().toLowerCase() });
  if (!(await isPassword(password, person?.passwordHash)) || !person) {
    throw unauthenticated('The email or the password is wrong.');
  }
  return inTransaction(ctx, (tx) => openSession(tx, person));
}
