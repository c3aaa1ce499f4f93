import { In, IsNull, Not } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { SubscriberTopic } from '../subscribers/subscriber-topic.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { endpointOf, type WebhookEndpoint } from './webhook-endpoint.js';

/** Those that operators set up, and nobody who subscribed. */
const OURS = { createdBy: Not(IsNull()) };

/** Newest first. @throws AppError */
export async function listWebhookEndpoints(ctx: Context): Promise<WebhookEndpoint[]> {
  mustBeAllowed(ctx.actor, 'webhooks:manage');
  const subscribers = await ctx.db.find(Subscriber, { where: OURS, order: { id: 'DESC' } });
  const topics = await topicsOf(ctx, subscribers);
  return subscribers.map((it) => endpointOf(it, topics.get(it.id) ?? [], ctx.now()));
}

export function countEndpoints({ db }: Context): Promise<number> {
  return db.countBy(Subscriber, OURS);
}

/** @throws AppError NOT_FOUND */
export async function findEndpoint({ db }: Context, id: string): Promise<Subscriber> {
  const key = idFrom(id);
  const subscriber = key === null ? null : await db.findOneBy(Subscriber, { id: key, ...OURS });
  if (!subscriber) throw notFound(`The endpoint ${id}`);
  return subscriber;
}

export async function shownEndpoint(ctx: Context, subscriber: Subscriber): Promise<WebhookEndpoint> {
  const topics = await topicsOf(ctx, [subscriber]);
  return endpointOf(subscriber, topics.get(subscriber.id) ?? [], ctx.now());
}

async function topicsOf({ db }: Context, subscribers: readonly Subscriber[]): Promise<Map<number, SubscriberTopic[]>> {
  const topics = await db.find(SubscriberTopic, {
    where: { subscriberId: In(subscribers.map(({ id }) => id)) },
    order: { targetId: 'ASC' },
  });
  return Map.groupBy(topics, ({ subscriberId }) => subscriberId);
}
