import { setTimeout as delay } from 'node:timers/promises';
import { In, LessThan } from 'typeorm';
import { AuditEntry } from '../../core/audit/audit-entry.entity.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';

const DAY_MS = 24 * 3_600_000;
/** So many at once hold up nobody, and as long is left to others after them. */
const CHUNK = 500;

/** What was done longer ago than so many days. */
export async function forgetOldEntries(ctx: Context, days: number): Promise<void> {
  const where = { at: LessThan(new Date(ctx.now().getTime() - days * DAY_MS)) };
  for (;;) {
    const begin = performance.now();
    const old = await ctx.db.find(AuditEntry, { select: { id: true }, where, take: CHUNK });
    if (old.length === 0) return;
    await inTransaction(ctx, ({ db }) => db.delete(AuditEntry, { id: In(old.map(({ id }) => id)) }));
    await delay(performance.now() - begin);
  }
}
