import { subscribeInput } from '@signet/domain/subscription-inputs';
import { mustBeNoToken, viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { addressKeyOf } from './address-key.js';
import { chosenTopics, type Topic } from './chosen-topics.js';
import { mailLink } from './mail-link.js';
import { mustChoose } from './must-choose.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';
import type { SubscribeInput } from './subscription.inputs.js';

/**
 * Asks the address whether it wants this; one that has said so already gets the way to change it. Nothing of what
 * is known of the address shows in the answer, or in its time. @throws AppError
 */
export async function subscribe(ctx: Context, input: SubscribeInput, network: string): Promise<boolean> {
  mustBeNoToken(ctx.actor);
  const { componentIds, groupIds, incidentId, ...wanted } = parseInput(subscribeInput, input);
  const { audience } = viewerOf(ctx.actor);
  const topics = await chosenTopics(ctx.db, audience, { componentIds, groupIds, incidentId });
  mustChoose(wanted, topics);
  const addressKey = addressKeyOf(wanted.channel, wanted.address);
  ctx.services.mailLimits.take(addressKey, network);
  const personId = ctx.actor.kind === 'person' ? ctx.actor.id : null;
  ctx.services.errands.run('a subscription', async () => {
    const subscriber = await enter(ctx, { ...wanted, addressKey, audience, personId }, topics);
    await mailLink(ctx, subscriber);
  });
  return true;
}

/** The one that is there already stays as it is, whoever asks. */
function enter(ctx: Context, wanted: Partial<Subscriber>, topics: readonly Topic[]): Promise<Subscriber> {
  return inTransaction(ctx, async ({ db, now }) => {
    const where = { addressKey: String(wanted.addressKey) };
    const known = await db.findOneBy(Subscriber, where);
    if (known) return known;
    const row = db.create(Subscriber, { ...wanted, createdAt: now(), updatedAt: now() });
    // Another request for the same address may be a moment ahead.
    await db.createQueryBuilder().insert().into(Subscriber).values(row).orIgnore().execute();
    const subscriber = await db.findOneByOrFail(Subscriber, where);
    const chosen = topics.map((topic) => ({ ...topic, subscriberId: subscriber.id }));
    if (chosen.length > 0)
      await db.createQueryBuilder().insert().into(SubscriberTopic).values(chosen).orIgnore().execute();
    return subscriber;
  });
}
