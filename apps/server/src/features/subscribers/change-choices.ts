import type { TopicKind } from '@signet/domain/subscription';
import { nextUpdatedAt } from '../../core/edits.js';
import type { Context } from '../../core/context.js';
import { chosenTopics } from './chosen-topics.js';
import { mustChoose } from './must-choose.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';
import type { UpdateSubscriptionInput } from './subscription.inputs.js';

/** Writes what somebody wants to be told from now on; what is absent stays. @throws AppError */
export async function changeChoices(
  tx: Context,
  subscriber: Subscriber,
  { componentIds, groupIds, incidentId, ...flags }: UpdateSubscriptionInput,
): Promise<void> {
  const given: Record<TopicKind, unknown> = { COMPONENT: componentIds, GROUP: groupIds, INCIDENT: incidentId };
  const before = await tx.db.findBy(SubscriberTopic, { subscriberId: subscriber.id });
  const kept = before.filter(({ kind }) => given[kind] === undefined);
  const named = await chosenTopics(tx.db, subscriber.audience, { componentIds, groupIds, incidentId });
  const topics = [...kept, ...named].map(({ kind, targetId }) => ({ subscriberId: subscriber.id, kind, targetId }));
  mustChoose({ ...subscriber, ...flags }, topics);
  await tx.db.update(Subscriber, subscriber.id, { ...flags, updatedAt: nextUpdatedAt(subscriber, tx.now()) });
  await tx.db.delete(SubscriberTopic, { subscriberId: subscriber.id });
  if (topics.length > 0) await tx.db.insert(SubscriberTopic, topics);
}
