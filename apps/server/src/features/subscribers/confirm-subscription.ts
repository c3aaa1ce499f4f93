import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { holderOf, newLink, noSuchLink } from './link-holder.js';
import { Subscriber } from './subscriber.entity.js';

/** The address says that it wants this; from now on it is told. Gives what stands in a link to change it. @throws AppError */
export function confirmSubscription(ctx: Context, token: string): Promise<string> {
  mustBeNoToken(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const id = await holderOf(tx, token, ['confirm']);
    const subscriber = id === null ? null : await tx.db.findOneBy(Subscriber, { id });
    if (!subscriber) throw noSuchLink();
    const now = tx.now();
    if (!subscriber.confirmedAt) await tx.db.update(Subscriber, subscriber.id, { confirmedAt: now, updatedAt: now });
    return newLink(tx, subscriber.id, 'manage');
  });
}
