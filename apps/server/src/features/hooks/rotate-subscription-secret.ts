import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { nextUpdatedAt } from '../../core/edits.js';
import { conflict } from '../../core/errors.js';
import { holderOf, noSuchLink } from '../subscribers/link-holder.js';
import type { ManagedSubscription } from '../subscribers/managed-subscription.js';
import { managedSubscription } from '../subscribers/managed-subscription.queries.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { newWebhookSecret, rotated } from '../webhooks/webhook-secrets.js';

/** For a day messages are signed with both, so that receivers change over in their own time. @throws AppError */
export function rotateSubscriptionSecret(ctx: Context, token: string): Promise<ManagedSubscription | null> {
  mustBeNoToken(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const id = await holderOf(tx, token, ['manage']);
    const subscriber = id === null ? null : await tx.db.findOneBy(Subscriber, { id });
    if (!subscriber) throw noSuchLink();
    if (subscriber.channel !== 'WEBHOOK') throw conflict('Only messages to webhooks are signed.');
    subscriber.credentials = rotated(subscriber.credentials, newWebhookSecret(), tx.now());
    subscriber.updatedAt = nextUpdatedAt(subscriber, tx.now());
    await tx.db.save(subscriber);
    return managedSubscription(tx, token);
  });
}
