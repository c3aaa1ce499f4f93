import { subscribeBrowserInput } from '@signet/domain/subscription-inputs';
import { mustBeNoToken, viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { mustBeOffered } from '../site/must-be-offered.js';
import { addressKeyOf } from '../subscribers/address-key.js';
import { chosenTopics } from '../subscribers/chosen-topics.js';
import { newLink } from '../subscribers/link-holder.js';
import { mustChoose } from '../subscribers/must-choose.js';
import { SubscriberTopic } from '../subscribers/subscriber-topic.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { mustBePushable, mustHoldKeys } from './browser-checks.js';
import type { SubscribeBrowserInput } from './push.inputs.js';

/**
 * Tells a browser from now on: it asked its visitor itself. One that subscribed before chooses anew. Gives the token
 * with which the browser, and nobody else, can change or end it. @throws AppError
 */
export async function subscribeBrowser(ctx: Context, input: SubscribeBrowserInput, network: string): Promise<string> {
  mustBeNoToken(ctx.actor);
  const { browser, componentIds, groupIds, incidentId, ...wanted } = parseInput(subscribeBrowserInput, input);
  await mustBeOffered(ctx.db, 'WEB_PUSH', 'input.browser');
  mustBePushable(ctx, browser, 'input.browser');
  const { audience } = viewerOf(ctx.actor);
  const topics = await chosenTopics(ctx.db, audience, { componentIds, groupIds, incidentId });
  mustChoose(wanted, topics);
  const { endpoint: address, p256dh, auth } = browser;
  const addressKey = addressKeyOf('WEB_PUSH', address);
  const place = { channel: 'WEB_PUSH' as const, address, addressKey, credentials: { p256dh, auth } };
  ctx.services.linkLimits.take(place, network);
  const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  return inTransaction(ctx, async (tx) => {
    const { db } = tx;
    const now = tx.now();
    const choice = { ...wanted, audience, personId, updatedAt: now };
    const row = { ...choice, ...place, confirmedAt: now, createdAt: now };
    // Another request of the same browser may be a moment ahead.
    await db.createQueryBuilder().insert().into(Subscriber).values(row).orIgnore().execute();
    const subscriber = await db.findOneByOrFail(Subscriber, { addressKey });
    mustHoldKeys(subscriber, browser, 'input.browser');
    await db.update(Subscriber, subscriber.id, { ...choice, quarantinedAt: null, failures: 0 });
    await db.delete(SubscriberTopic, { subscriberId: subscriber.id });
    const chosen = topics.map((topic) => ({ ...topic, subscriberId: subscriber.id }));
    if (chosen.length > 0) await db.insert(SubscriberTopic, chosen);
    return newLink(tx, subscriber.id, 'browser');
  });
}
