import { LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { PasswordReset } from './password-reset.entity.js';
import { hashSecret, newSecret } from './secrets.js';

const LASTS_MS = 3_600_000;

/** A link with which somebody sets a new password, good for an hour and once: whoever has it comes in as they. */
export async function issuePasswordReset(ctx: Context, personId: number): Promise<string> {
  const token = newSecret();
  await inTransaction(ctx, async ({ db, now }) => {
    await db.delete(PasswordReset, { expiresAt: LessThan(now()) });
    const expiresAt = new Date(now().getTime() + LASTS_MS);
    await db.insert(PasswordReset, { personId, tokenHash: hashSecret(token), expiresAt });
  });
  return `${ctx.services.origin}/console/reset-password?token=${token}`;
}
