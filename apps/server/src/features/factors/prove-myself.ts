import { password } from '@signet/domain/inputs';
import { mustHaveSession } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { mustKnowPassword } from '../people/must-know-password.js';
import { mustHavePasswords } from '../people/passwords-in-use.js';
import { Session } from '../people/session.entity.js';

/** By the password; it holds for this session, for a quarter of an hour. @throws AppError */
export async function proveMyself(ctx: Context, given: string): Promise<boolean> {
  mustHaveSession(ctx.actor);
  mustHavePasswords(ctx);
  await mustKnowPassword(ctx, parseInput(password, given, 'currentPassword'), 'currentPassword');
  return inTransaction(ctx, noteProof);
}

/** Whoever asks was just found to be who they say. */
export async function noteProof({ actor, db, now }: Context): Promise<boolean> {
  await db.update(Session, mustHaveSession(actor).sessionId, { provenAt: now() });
  return true;
}
