import { In, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { CLAIM_MS } from '../notifications/claim-deliveries.js';
import { OwedMail } from './owed-mail.entity.js';

/** Makes mails that are due the caller's own for a minute, of each occasion the first only. */
export async function claimOwedMails(ctx: Context, most: number): Promise<OwedMail[]> {
  if (!(await ctx.db.existsBy(OwedMail, { dueAt: LessThanOrEqual(ctx.now()) }))) return [];
  return inTransaction(ctx, async ({ db, now, services }) => {
    const query = db
      .createQueryBuilder(OwedMail, 'owed')
      .where({ dueAt: LessThanOrEqual(now()) })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM owed_mails other WHERE other.occasion = owed.occasion AND other.id < owed.id)',
      )
      .orderBy('owed.dueAt', 'ASC')
      .addOrderBy('owed.id', 'ASC')
      .limit(most);
    // SQLite has no row locks and needs none: its writers take turns anyway.
    if (services.database.dialect === 'mysql') query.setLock('pessimistic_write').setOnLocked('skip_locked');
    const found = await query.getMany();
    if (found.length === 0) return [];
    const dueAt = new Date(now().getTime() + CLAIM_MS);
    await db
      .createQueryBuilder()
      .update(OwedMail)
      .set({ dueAt, fence: () => 'fence + 1', attempts: () => 'attempts + 1' })
      .where({ id: In(found.map(({ id }) => id)) })
      .execute();
    return found.map((it) => Object.assign(it, { dueAt, fence: it.fence + 1, attempts: it.attempts + 1 }));
  });
}

/** What failed is tried again at once. What another has in hand at the moment is left to them. */
export async function hurryOwedMails({ db, now }: Context): Promise<void> {
  const inHand = new Date(now().getTime() + CLAIM_MS);
  await db.update(OwedMail, { dueAt: MoreThan(inHand) }, { dueAt: now() });
}
