import { In } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import { defineLoader } from '../../core/loaders.js';
import { viewableComponents, viewableGroups } from '../components/component.queries.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import { Delivery } from '../notifications/delivery.entity.js';
import type { ChosenTopic } from './chosen-topic.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';

/** What each chose besides the whole page, as far as it is still there: groups, components, then the incident. */
export const topicsOfSubscriber = defineLoader<number, ChosenTopic[]>([], async ({ db, actor }, subscriberIds) => {
  const chosen = await db.find(SubscriberTopic, {
    where: { subscriberId: In([...subscriberIds]) },
    order: { kind: 'ASC', targetId: 'ASC' },
  });
  const viewer = viewerOf(actor);
  const named = async (kind: ChosenTopic['kind'], find: (ids: number[]) => Promise<[number, string][]>) => {
    const of = chosen.filter((topic) => topic.kind === kind);
    const names = new Map(of.length > 0 ? await find([...new Set(of.map(({ targetId }) => targetId))]) : []);
    return of.flatMap(({ subscriberId, targetId }) => {
      const name = names.get(targetId);
      return name === undefined ? [] : [{ subscriberId, topic: { kind, id: String(targetId), name } }];
    });
  };
  const all = [
    ...(await named('GROUP', async (ids) => {
      const found = await viewableGroups(db, viewer).andWhere('componentGroup.id IN (:...ids)', { ids }).getMany();
      return found.map(({ id, name }) => [id, name]);
    })),
    ...(await named('COMPONENT', async (ids) => {
      const found = await viewableComponents(db, viewer).andWhere('component.id IN (:...ids)', { ids }).getMany();
      return found.map(({ id, name }) => [id, name]);
    })),
    ...(await named('INCIDENT', async (ids) => {
      const found = await viewableIncidents(db, viewer).andWhere('incident.id IN (:...ids)', { ids }).getMany();
      return found.map(({ id, title }) => [id, title]);
    })),
  ];
  const bySubscriber = Map.groupBy(all, ({ subscriberId }) => subscriberId);
  return new Map([...bySubscriber].map(([id, found]) => [id, found.map(({ topic }) => topic)]));
});

/** The last delivery to each that was given up. */
export const lastFailureOfSubscriber = defineLoader<number, Delivery | null>(null, async ({ db }, subscriberIds) => {
  const last = await db
    .createQueryBuilder(Delivery, 'delivery')
    .select('MAX(delivery.id)', 'id')
    .where({ subscriberId: In([...subscriberIds]), state: 'FAILED' })
    .groupBy('delivery.subscriberId')
    .getRawMany<{ id: number }>();
  const found = await db.findBy(Delivery, { id: In(last.map(({ id }) => id)) });
  return new Map(found.map((delivery) => [delivery.subscriberId, delivery]));
});
