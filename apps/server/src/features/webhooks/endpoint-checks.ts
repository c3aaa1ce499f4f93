import type { TopicKind } from '@signet/domain/subscription';
import { exampleAddress, isOfChannel, type EndpointChannel } from '@signet/domain/webhook-address';
import { In, Not, type EntityTarget } from 'typeorm';
import type { Context } from '../../core/context.js';
import { badFields, badInput, conflict } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { ComponentGroup } from '../components/component-group.entity.js';
import { Component } from '../components/component.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { addressKeyOf } from '../subscribers/address-key.js';
import { SubscriberTopic } from '../subscribers/subscriber-topic.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';

export interface NamedTopics {
  componentIds?: string[] | undefined;
  groupIds?: string[] | undefined;
  incidentId?: string | null | undefined;
}

export type Topic = Pick<SubscriberTopic, 'kind' | 'targetId'>;

/** The key of an address that the channel may use, and nobody else does. @throws AppError */
export async function freeAddressKey(
  { db, services }: Context,
  { channel, url, id }: { channel: EndpointChannel; url: string; id?: number },
): Promise<string> {
  const address = new URL(url);
  if (channel !== 'WEBHOOK' && !isOfChannel(channel, address) && !services.outbound.isAllowedByName(address)) {
    throw badInput('input.url', `must be an address such as ${exampleAddress(channel)}`);
  }
  const key = addressKeyOf(channel, url);
  if (await db.existsBy(Subscriber, { addressKey: key, ...(id !== undefined && { id: Not(id) }) })) {
    throw conflict('This address is told already.');
  }
  return key;
}

/** @throws AppError BAD_USER_INPUT that names each id of nothing */
export async function knownTopics(
  ctx: Context,
  { componentIds = [], groupIds = [], incidentId }: NamedTopics,
): Promise<Topic[]> {
  const components = await knownIds(ctx, Component, componentIds, (n) => `componentIds[${n}]`, 'a component');
  const groups = await knownIds(ctx, ComponentGroup, groupIds, (n) => `groupIds[${n}]`, 'a group');
  const incidents = await knownIds(ctx, Incident, incidentId ? [incidentId] : [], () => 'incidentId', 'an incident');
  return [
    ...components.map((targetId) => ({ kind: 'COMPONENT' as const, targetId })),
    ...groups.map((targetId) => ({ kind: 'GROUP' as const, targetId })),
    ...incidents.map((targetId) => ({ kind: 'INCIDENT' as const, targetId })),
  ];
}

/** What is chosen of the kinds that an input leaves, also where it is gone meanwhile. */
export async function keptTopics(
  { db }: Context,
  subscriberId: number,
  { componentIds, groupIds, incidentId }: NamedTopics,
): Promise<Topic[]> {
  const given: Record<TopicKind, unknown> = { COMPONENT: componentIds, GROUP: groupIds, INCIDENT: incidentId };
  const before = await db.findBy(SubscriberTopic, { subscriberId });
  return before.flatMap(({ kind, targetId }) => (given[kind] === undefined ? [{ kind, targetId }] : []));
}

async function knownIds(
  { db }: Context,
  entity: EntityTarget<{ id: number }>,
  ids: readonly string[],
  fieldOf: (n: number) => string,
  what: string,
): Promise<number[]> {
  const wanted = ids.map((id) => idFrom(id) ?? 0);
  const found = wanted.length > 0 ? await db.find(entity, { where: { id: In(wanted) }, select: { id: true } }) : [];
  const known = new Set(found.map(({ id }) => id));
  const unknown = wanted.flatMap((id, n) =>
    known.has(id) ? [] : [{ path: `input.${fieldOf(n)}`, message: `does not name ${what}` }],
  );
  if (unknown.length > 0) throw badFields(unknown);
  return wanted;
}
