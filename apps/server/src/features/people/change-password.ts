import { changePasswordInput } from '@signet/domain/people-inputs';
import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { mustKnowPassword } from './must-know-password.js';
import { hashPassword } from './passwords.js';
import { mustHavePasswords } from './passwords-in-use.js';
import type { ChangePasswordInput } from './people.inputs.js';
import type { Place } from './place.js';
import { replacePassword } from './replace-password.js';
import { openSession, type NewSession } from './sessions.js';
import { tellOfPassword } from './tell-of-password.js';

/** Every session ends, this one too; a new one takes its place. @throws AppError */
export async function changePassword(ctx: Context, input: ChangePasswordInput, place: Place): Promise<NewSession> {
  mustBePerson(ctx.actor);
  mustHavePasswords(ctx);
  const { currentPassword, newPassword } = parseInput(changePasswordInput, input);
  const me = await mustKnowPassword(ctx, currentPassword);
  const passwordHash = await hashPassword(newPassword);
  const session = await inTransaction(ctx, async (tx) => {
    await replacePassword(tx, me, passwordHash);
    return openSession(tx, { ...me, passwordHash }, place);
  });
  await tellOfPassword(ctx, me.email);
  return session;
}
