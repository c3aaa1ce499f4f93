import type { TopicKind } from '@signet/domain/subscription';
import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { allComponents, allGroups } from '../components/component.queries.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import { previousSecretUntil } from '../webhooks/webhook-secrets.js';
import { holderOf } from './link-holder.js';
import type { ManagedSubscription, SubscriptionChoice } from './managed-subscription.js';
import { shownAddress } from './shown-address.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';

interface Choosable {
  id: number;
  name: string;
  groupId?: number | null;
}

/** What the holder of a link is told, and could be told; null where the link is none, or they are gone. */
export async function managedSubscription(ctx: Context, token: string): Promise<ManagedSubscription | null> {
  const id = await holderOf(ctx, token, ['manage', 'confirm', 'browser']);
  const subscriber = id === null ? null : await ctx.db.findOneBy(Subscriber, { id });
  if (!subscriber) return null;
  return Object.assign(subscriber, {
    address: shownAddress(subscriber),
    choices: await choicesOf(ctx, subscriber),
    secret: (await holderOf(ctx, token, ['manage'])) === null ? null : (subscriber.credentials?.['secret'] ?? null),
    previousSecretUntil: previousSecretUntil(subscriber.credentials, ctx.now()),
  });
}

/** As the audience of the subscription sees them, whoever holds the link: it is told of them by mail as well. */
async function choicesOf({ db }: Context, { id, audience }: Subscriber): Promise<SubscriptionChoice[]> {
  const viewer = { audience, mayEdit: false };
  const topics = await db.findBy(SubscriberTopic, { subscriberId: id });
  const chosen = (kind: TopicKind) => topics.filter((topic) => topic.kind === kind).map(({ targetId }) => targetId);
  const incidents = await viewableIncidents(db, viewer)
    .andWhere({ id: In(chosen('INCIDENT')) })
    .getMany();
  const choice = (kind: TopicKind) => (it: Choosable) => ({
    kind,
    id: String(it.id),
    name: it.name,
    groupId: it.groupId ? String(it.groupId) : null,
    chosen: chosen(kind).includes(it.id),
  });
  return [
    ...(await allGroups(db, viewer)).map(choice('GROUP')),
    ...(await allComponents(db, viewer)).map(choice('COMPONENT')),
    ...incidents.map((it) => ({ id: it.id, name: it.title })).map(choice('INCIDENT')),
  ];
}
