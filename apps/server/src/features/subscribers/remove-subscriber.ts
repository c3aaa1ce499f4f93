import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Subscriber } from './subscriber.entity.js';
import { findSubscriberToManage } from './subscriber.queries.js';

/** Forgets the address and all that it chose; what was sent stays in the ledger. Gives back the id. @throws AppError */
export async function removeSubscriber(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'subscribers:manage');
  return inTransaction(ctx, async (tx) => {
    const subscriber = await findSubscriberToManage(tx, id);
    await tx.db.delete(Subscriber, { id: subscriber.id });
    return id;
  });
}
