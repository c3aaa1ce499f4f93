import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { holderOf, noSuchLink } from './link-holder.js';
import { LINK_PURPOSES } from './subscriber-links.js';
import { Subscriber } from './subscriber.entity.js';

/** Forgets the subscriber; what was sent stays in the ledger. True also for one who is gone. @throws AppError */
export function unsubscribe(ctx: Context, token: string): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const id = await holderOf(tx, token, LINK_PURPOSES);
    if (id === null) throw noSuchLink();
    await tx.db.delete(Subscriber, { id });
    return true;
  });
}
