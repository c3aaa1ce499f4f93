import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { newWebhookSecret } from '../webhooks/webhook-secrets.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';
import type { NewSubscriber } from './link-receiver.js';

/** The one that is there already stays as it is, whoever asks. */
export function enterSubscriber(
  ctx: Context,
  addressKey: string,
  { topics, ...wanted }: NewSubscriber,
): Promise<Subscriber> {
  return inTransaction(ctx, async ({ db, now }) => {
    const known = await db.findOneBy(Subscriber, { addressKey });
    if (known) return known;
    const credentials = wanted.channel === 'WEBHOOK' ? { secret: newWebhookSecret() } : null;
    const row = db.create(Subscriber, { ...wanted, addressKey, credentials, createdAt: now(), updatedAt: now() });
    // Another request for the same address may be a moment ahead.
    await db.createQueryBuilder().insert().into(Subscriber).values(row).orIgnore().execute();
    const subscriber = await db.findOneByOrFail(Subscriber, { addressKey });
    const chosen = topics.map((topic) => ({ ...topic, subscriberId: subscriber.id }));
    if (chosen.length > 0)
      await db.createQueryBuilder().insert().into(SubscriberTopic).values(chosen).orIgnore().execute();
    return subscriber;
  });
}
