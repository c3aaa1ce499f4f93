import { changeEmailInput } from '@signet/domain/people-inputs';
import { mustBePerson } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badInput, parseInput } from '../../core/errors.js';
import type { ChangedEmail } from './changed-email.js';
import { EmailChange } from './email-change.entity.js';
import { mailEmailChange } from './mail-email-change.js';
import { mustBeMyself } from './must-be-myself.js';
import type { ChangeEmailInput } from './people.inputs.js';
import { Person } from './person.entity.js';
import { replaceEmail } from './replace-email.js';
import { hashSecret, newSecret } from './secrets.js';

const LASTS_MS = 24 * 3_600_000;

/** Once the new address has said that it is theirs; at once where no mail can ask it. @throws AppError */
export async function changeEmail(ctx: Context, input: ChangeEmailInput): Promise<ChangedEmail> {
  mustBePerson(ctx.actor);
  const { email, currentPassword } = parseInput(changeEmailInput, input);
  const me = await mustBeMyself(ctx, currentPassword);
  if (email === me.email) return { viewer: me, confirmationSentTo: null };
  const asks = await ctx.services.canMail();
  const token = newSecret();
  await inTransaction(ctx, async (tx) => {
    if (await tx.db.existsBy(Person, { email }))
      throw badInput('input.email', 'must be an address that nobody else has');
    await tx.db.delete(EmailChange, { personId: me.id });
    if (!asks) return replaceEmail(tx, me.id, email);
    const expiresAt = new Date(tx.now().getTime() + LASTS_MS);
    await tx.db.insert(EmailChange, { personId: me.id, email, tokenHash: hashSecret(token), expiresAt });
  });
  if (!asks) return { viewer: { ...me, email }, confirmationSentTo: null };
  await mailEmailChange(ctx, { from: me.email, to: email, token });
  return { viewer: me, confirmationSentTo: email };
}
