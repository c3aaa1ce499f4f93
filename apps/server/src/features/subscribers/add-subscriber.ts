import { addSubscriberInput } from '@signet/domain/subscription-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict, parseInput } from '../../core/errors.js';
import { addressKeyOf } from './address-key.js';
import { chosenTopics } from './chosen-topics.js';
import { mustChoose } from './must-choose.js';
import { oweLink, sendSoon } from './owe-link.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';
import type { SubscribeInput } from './subscription.inputs.js';

/** Asks an address whether it wants this, on somebody else's word: it is told nothing before it says so. @throws AppError */
export async function addSubscriber(ctx: Context, input: SubscribeInput, network: string): Promise<Subscriber> {
  mustBeAllowed(ctx.actor, 'subscribers:manage');
  const { componentIds, groupIds, incidentId, ...wanted } = parseInput(addSubscriberInput, input);
  const topics = await chosenTopics(ctx.db, 'PUBLIC', { componentIds, groupIds, incidentId });
  mustChoose(wanted, topics);
  const addressKey = addressKeyOf(wanted.channel, wanted.address);
  if (await ctx.db.existsBy(Subscriber, { addressKey })) throw alreadyThere();
  ctx.services.linkLimits.take({ ...wanted, addressKey }, network);
  const subscriber = await inTransaction(ctx, async (tx) => {
    const { db, now } = tx;
    if (await db.existsBy(Subscriber, { addressKey })) throw alreadyThere();
    const dates = { createdAt: now(), updatedAt: now(), confirmedAt: null, quarantinedAt: null };
    const added = await db.save(
      db.create(Subscriber, { ...wanted, ...dates, addressKey, audience: 'PUBLIC', locale: null, failures: 0 }),
    );
    if (topics.length > 0)
      await db.insert(
        SubscriberTopic,
        topics.map((topic) => ({ ...topic, subscriberId: added.id })),
      );
    await oweLink(tx, 'EMAIL', { addressKey });
    return added;
  });
  sendSoon(ctx.services, 'EMAIL');
  return subscriber;
}

function alreadyThere() {
  return conflict('This address is there already.');
}
