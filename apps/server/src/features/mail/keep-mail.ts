import { LessThanOrEqual } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { KeptMail } from './kept-mail.entity.js';

const MOST_KEPT = 200;

/** Keeps what cannot be sent, for operators to see; the oldest make room. */
export async function keepMail(ctx: Context, mail: Pick<KeptMail, 'to' | 'subject' | 'text' | 'html'>): Promise<void> {
  await inTransaction(ctx, async ({ db, now }) => {
    const { id } = await db.save(db.create(KeptMail, { ...mail, at: now() }));
    await db.delete(KeptMail, { id: LessThanOrEqual(id - MOST_KEPT) });
  });
}
