import { nextAttemptAt } from '@signet/domain/retry';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import { siteKey } from '../site/site.queries.js';
import { OwedMail } from './owed-mail.entity.js';
import { claimOwedMails } from './owed-mail.queries.js';

/** All of them begin at once, so that each is through before its claim ends. */
const CLAIMED_AT_ONCE = 10;

/** Everything that is due by now; what fails is tried again later, as news are. */
export async function sendOwedMails(ctx: Context): Promise<void> {
  for (;;) {
    const claimed = await claimOwedMails(ctx, CLAIMED_AT_ONCE);
    if (claimed.length === 0) return;
    await Promise.all(claimed.map((owed) => sendOwedMail(ctx, owed)));
  }
}

async function sendOwedMail(ctx: Context, owed: OwedMail): Promise<void> {
  const { id, kind, facts } = owed;
  try {
    const mail = await ctx.services.mailWriters[kind](ctx, facts);
    if (mail) await ctx.services.mailer.send({ ...mail, id: `${await siteKey(ctx.db)}-mail-${id}` });
    await settle(ctx, mail ? { occasion: owed.occasion } : { id });
  } catch (error) {
    await tryLater(ctx, owed, error);
  }
}

/** One mail answers everybody who asked for it until now. */
async function settle(ctx: Context, which: { occasion: string } | { id: number }): Promise<void> {
  await inTransaction(ctx, ({ db }) => db.delete(OwedMail, which));
}

async function tryLater(ctx: Context, { id, kind, fence, attempts }: OwedMail, error: unknown): Promise<void> {
  const isFinal = error instanceof DeliveryFailure && error.isFinal;
  const dueAt = isFinal ? null : nextAttemptAt(attempts, ctx.now(), Math.random());
  // Nothing of whom it is for: addresses are in no log.
  const said = { kind, attempts, problem: error instanceof DeliveryFailure ? undefined : error };
  if (!dueAt) ctx.log.warn(said, 'a mail is given up');
  else if (attempts === 1) ctx.log.warn(said, 'a mail could not be sent, and is tried again');
  await inTransaction(ctx, async ({ db }) => {
    if (dueAt) await db.update(OwedMail, { id, fence }, { dueAt });
    else await db.delete(OwedMail, { id, fence });
  });
}
