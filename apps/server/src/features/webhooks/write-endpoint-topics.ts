import type { Context } from '../../core/context.js';
import { SubscriberTopic } from '../subscribers/subscriber-topic.entity.js';
import type { Topic } from './endpoint-checks.js';

/** Puts `topics` in the place of those before. */
export async function writeEndpointTopics(
  { db }: Context,
  subscriberId: number,
  topics: readonly Topic[],
): Promise<void> {
  await db.delete(SubscriberTopic, { subscriberId });
  if (topics.length > 0)
    await db.insert(
      SubscriberTopic,
      topics.map((topic) => ({ ...topic, subscriberId })),
    );
}
