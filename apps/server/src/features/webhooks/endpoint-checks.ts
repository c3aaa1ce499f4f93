import { exampleAddress, isOfChannel, type EndpointChannel } from '@signet/domain/webhook-address';
import { In, Not, type EntityTarget } from 'typeorm';
import type { Context } from '../../core/context.js';
import { badFields, badInput, conflict } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { ComponentGroup } from '../components/component-group.entity.js';
import { Component } from '../components/component.entity.js';
import { addressKeyOf } from '../subscribers/address-key.js';
import type { SubscriberTopic } from '../subscribers/subscriber-topic.entity.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';

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

/** @throws AppError BAD_USER_INPUT where it would never be told anything */
export function mustWantSomething(
  {
    incidents,
    maintenances,
    componentStatuses,
    wholePage,
  }: Pick<Subscriber, 'incidents' | 'maintenances' | 'componentStatuses' | 'wholePage'>,
  topics: readonly Topic[],
): void {
  if (!incidents && !maintenances && !componentStatuses) {
    throw badInput('input.incidents', 'must be true, or maintenances or componentStatuses must be');
  }
  if (!wholePage && topics.length === 0) {
    throw badInput('input.wholePage', 'must be true, or componentIds or groupIds must name something');
  }
}

/** @throws AppError BAD_USER_INPUT that names each id of nothing */
export async function knownTopics(ctx: Context, componentIds: string[], groupIds: string[]): Promise<Topic[]> {
  const components = await knownIds(ctx, Component, componentIds, 'input.componentIds', 'component');
  const groups = await knownIds(ctx, ComponentGroup, groupIds, 'input.groupIds', 'group');
  return [
    ...components.map((targetId) => ({ kind: 'COMPONENT' as const, targetId })),
    ...groups.map((targetId) => ({ kind: 'GROUP' as const, targetId })),
  ];
}

async function knownIds(
  { db }: Context,
  entity: EntityTarget<{ id: number }>,
  ids: readonly string[],
  path: string,
  what: string,
): Promise<number[]> {
  const wanted = ids.map((id) => idFrom(id) ?? 0);
  const found = wanted.length > 0 ? await db.find(entity, { where: { id: In(wanted) }, select: { id: true } }) : [];
  const known = new Set(found.map(({ id }) => id));
  const unknown = wanted.flatMap((id, n) =>
    known.has(id) ? [] : [{ path: `${path}[${n}]`, message: `does not name a ${what}` }],
  );
  if (unknown.length > 0) throw badFields(unknown);
  return wanted;
}
