import type { Context } from '../../core/context.js';
import { sendOwed } from '../owed/send-owed.js';
import { siteKey } from '../site/site.queries.js';
import { OwedMail } from './owed-mail.entity.js';

/** Every mail that is due by now. */
export async function sendOwedMails(ctx: Context): Promise<void> {
  await sendOwed(ctx, OwedMail, async ({ id, kind, facts }) => {
    const mail = await ctx.services.mailWriters[kind](ctx, facts);
    if (mail) await ctx.services.mailer.send({ ...mail, id: `${await siteKey(ctx.db)}-mail-${id}` });
    return mail !== null;
  });
}
