import { LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';

const KEPT_MS = 30 * 24 * 3_600_000;

/** So long a browser that is gone may still say where it is now; nobody else could bring it back. */
export async function forgetGoneBrowsers(ctx: Context): Promise<void> {
  const since = new Date(ctx.now().getTime() - KEPT_MS);
  const gone = { channel: 'WEB_PUSH' as const, quarantinedAt: LessThan(since) };
  if (!(await ctx.db.existsBy(Subscriber, gone))) return;
  await inTransaction(ctx, ({ db }) => db.delete(Subscriber, gone));
}
