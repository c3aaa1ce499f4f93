import { updateSubscriptionInput } from '@signet/domain/subscription-inputs';
import type { TopicKind } from '@signet/domain/subscription';
import { mustBeNoToken } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { parseInput } from '../../core/errors.js';
import { chosenTopics } from './chosen-topics.js';
import { holderOf, noSuchLink } from './link-holder.js';
import type { ManagedSubscription } from './managed-subscription.js';
import { managedSubscription } from './managed-subscription.queries.js';
import { mustChoose } from './must-choose.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';
import type { UpdateSubscriptionInput } from './subscription.inputs.js';

/** Changes what the holder of the link is told. @throws AppError */
export function updateSubscription(
  ctx: Context,
  token: string,
  input: UpdateSubscriptionInput,
): Promise<ManagedSubscription | null> {
  mustBeNoToken(ctx.actor);
  const { componentIds, groupIds, incidentId, ...flags } = parseInput(updateSubscriptionInput, input);
  return inTransaction(ctx, async (tx) => {
    const id = await holderOf(tx, token, ['manage', 'browser']);
    const subscriber = id === null ? null : await tx.db.findOneBy(Subscriber, { id });
    if (!subscriber) throw noSuchLink();
    const given: Record<TopicKind, unknown> = { COMPONENT: componentIds, GROUP: groupIds, INCIDENT: incidentId };
    const before = await tx.db.findBy(SubscriberTopic, { subscriberId: subscriber.id });
    const kept = before.filter(({ kind }) => given[kind] === undefined);
    const named = await chosenTopics(tx.db, subscriber.audience, { componentIds, groupIds, incidentId });
    const topics = [...kept, ...named].map(({ kind, targetId }) => ({ subscriberId: subscriber.id, kind, targetId }));
    mustChoose({ ...subscriber, ...flags }, topics);
    await tx.db.update(Subscriber, subscriber.id, { ...flags, updatedAt: tx.now() });
    await tx.db.delete(SubscriberTopic, { subscriberId: subscriber.id });
    if (topics.length > 0) await tx.db.insert(SubscriberTopic, topics);
    return managedSubscription(tx, token);
  });
}
