import { IsNull, LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Subscriber } from './subscriber.entity.js';

const KEPT_MS = 7 * 24 * 3_600_000;

/** An address that does not say that it wants this, a week after it was last asked for, was perhaps not its owner's doing. */
export async function forgetUnconfirmed(ctx: Context): Promise<void> {
  const old = { confirmedAt: IsNull(), updatedAt: LessThan(new Date(ctx.now().getTime() - KEPT_MS)) };
  await inTransaction(ctx, ({ db }) => db.delete(Subscriber, old));
}
