import { setTimeout as delay } from 'node:timers/promises';
import { In, LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Delivery } from './delivery.entity.js';
import { Notice } from './notice.entity.js';

const KEPT_MS = 90 * 24 * 3_600_000;
/** So many at once hold up nobody, and as long is left to others after them. */
const CHUNK = 500;

/** What was told long ago, and to whom. */
export async function forgetOldNotices(ctx: Context): Promise<void> {
  const old = await ctx.db.find(Notice, {
    select: { id: true },
    where: { at: LessThan(new Date(ctx.now().getTime() - KEPT_MS)) },
    order: { id: 'ASC' },
  });
  for (const { id } of old) {
    while (await forgetSome(ctx, id)) continue;
    await inTransaction(ctx, ({ db }) => db.delete(Notice, { id }));
  }
}

/** False: there was nothing left. */
async function forgetSome(ctx: Context, noticeId: number): Promise<boolean> {
  const begin = performance.now();
  const some = await ctx.db.find(Delivery, { select: { id: true }, where: { noticeId }, take: CHUNK });
  if (some.length === 0) return false;
  await inTransaction(ctx, ({ db }) => db.delete(Delivery, { id: In(some.map(({ id }) => id)) }));
  await delay(performance.now() - begin);
  return true;
}
