import { occasionOf, subjectOfNudge } from '@signet/domain/nudge';
import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Notice } from '../notifications/notice.entity.js';
import { dueNudges } from './due-nudges.js';

/** Makes a notice of each occasion to nudge operators; once, whichever process comes first and whatever its clock says. */
export async function noteNudges(ctx: Context): Promise<void> {
  const due = await dueNudges(ctx);
  if (due.length === 0) return;
  const known = await ctx.db.find(Notice, {
    select: { id: true, occasion: true },
    where: { occasion: In(due.map(occasionOf)) },
  });
  const noted = new Set(known.map(({ occasion }) => occasion));
  const at = ctx.now();
  const notices = due
    .map((news) => ({ news, occasion: occasionOf(news), subject: subjectOfNudge(news), at, dueAt: at }))
    .filter(({ occasion }) => !noted.has(occasion));
  if (notices.length === 0) return;
  await inTransaction(ctx, ({ db }) =>
    db.createQueryBuilder().insert().into(Notice).values(notices).orIgnore().execute(),
  );
}
