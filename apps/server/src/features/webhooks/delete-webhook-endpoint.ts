import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { findEndpoint } from './webhook-endpoint.queries.js';

/** What waits for it is dropped. Gives back the id. @throws AppError */
export async function deleteWebhookEndpoint(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  return inTransaction(ctx, async (tx) => {
    const subscriber = await findEndpoint(tx, id);
    await tx.db.delete(Subscriber, subscriber.id);
    return id;
  });
}
