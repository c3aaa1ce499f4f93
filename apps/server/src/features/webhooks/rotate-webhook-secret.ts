import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { nextUpdatedAt } from '../../core/edits.js';
import { conflict } from '../../core/errors.js';
import type { CreatedWebhookEndpoint } from './created-webhook-endpoint.js';
import { findEndpoint, shownEndpoint } from './webhook-endpoint.queries.js';
import { newWebhookSecret, rotated } from './webhook-secrets.js';

/** For a day messages are signed with both, so that receivers change over in their own time. @throws AppError */
export async function rotateWebhookSecret(ctx: Context, id: string): Promise<CreatedWebhookEndpoint> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const secret = newWebhookSecret();
  return inTransaction(ctx, async (tx) => {
    const subscriber = await findEndpoint(tx, id);
    if (subscriber.channel !== 'WEBHOOK') throw conflict('Messages to chats are not signed.');
    subscriber.credentials = rotated(subscriber.credentials, secret, tx.now());
    subscriber.updatedAt = nextUpdatedAt(subscriber, tx.now());
    return { secret, endpoint: await shownEndpoint(tx, await tx.db.save(subscriber)) };
  });
}
