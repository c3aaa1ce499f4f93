import type { NewsKind } from '@signet/domain/news';
import type { Channel, TopicKind } from '@signet/domain/subscription';
import { AUDIENCES, type Audience } from '@signet/domain/visibility';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Subscriber } from './subscriber.entity.js';

/** What news are about, by audience; null for one that may not know. */
export interface Reach {
  kind: NewsKind;
  incidentId: number | null;
  parts: Record<Audience, Parts | null>;
}

/** The parts of the page that news are about, as far as an audience sees them. */
export interface Parts {
  componentIds: number[];
  groupIds: number[];
}

const FLAGS = {
  INCIDENT: 'incidents',
  MAINTENANCE: 'maintenances',
  COMPONENT_STATUS: 'componentStatuses',
} as const satisfies Record<NewsKind, keyof Subscriber>;

/** A subscription that somebody made as one of the team ends with their account; what an operator set up does not. */
const STILL_THERE = {
  PUBLIC: '1 = 1',
  SIGNED_IN:
    '(subscriber.createdBy IS NOT NULL OR EXISTS (SELECT 1 FROM people person WHERE person.id = subscriber.personId))',
} as const satisfies Record<Audience, string>;

/** Those who are told anything: their address has said that it wants this, and is not known to fail. */
export function activeSubscribers(db: EntityManager): SelectQueryBuilder<Subscriber> {
  return db
    .createQueryBuilder(Subscriber, 'subscriber')
    .where('subscriber.confirmedAt IS NOT NULL AND subscriber.quarantinedAt IS NULL');
}

/** Everybody who wants to hear of it and may. */
export function receiversOf(db: EntityManager, reach: Reach): SelectQueryBuilder<Subscriber> {
  return activeSubscribers(db)
    .andWhere('subscriber.purpose = :news', { news: 'NEWS' })
    .andWhere(
      new Brackets((any) => {
        any.where('1 = 0');
        for (const audience of AUDIENCES) {
          const parts = reach.parts[audience];
          if (parts) any.orWhere(wanting(reach, audience, parts));
        }
      }),
    );
}

/** How many they are, by channel; those by which there is nobody are left out. */
export async function countReceivers(db: EntityManager, reach: Reach): Promise<Map<Channel, number>> {
  const rows = await receiversOf(db, reach)
    .select('subscriber.channel', 'channel')
    .addSelect('COUNT(*)', 'count')
    .groupBy('subscriber.channel')
    .getRawMany<{ channel: Channel; count: number | string }>();
  return new Map(rows.map(({ channel, count }) => [channel, Number(count)]));
}

function wanting({ kind, incidentId }: Reach, audience: Audience, { componentIds, groupIds }: Parts): Brackets {
  return new Brackets((all) => {
    all.where('subscriber.audience = :' + audience, { [audience]: audience }).andWhere(STILL_THERE[audience]);
    all.andWhere(
      new Brackets((any) => {
        any.where(
          new Brackets((place) => {
            place.where('subscriber.wholePage = :yes', { yes: true });
            orTopic(place, audience, 'COMPONENT', componentIds);
            orTopic(place, audience, 'GROUP', groupIds);
          }),
        );
        any.andWhere(`subscriber.${FLAGS[kind]} = :yes`);
        if (incidentId !== null) orTopic(any, audience, 'INCIDENT', [incidentId]);
      }),
    );
  });
}

type Condition = Parameters<ConstructorParameters<typeof Brackets>[0]>[0];

function orTopic(any: Condition, audience: Audience, kind: TopicKind, ids: readonly number[]): void {
  if (ids.length === 0) return;
  const [kindName, idsName] = [`${audience}${kind}`, `${audience}${kind}Ids`];
  any.orWhere(
    'EXISTS (SELECT 1 FROM subscriber_topics topic WHERE topic.subscriberId = subscriber.id ' +
      `AND topic.kind = :${kindName} AND topic.targetId IN (:...${idsName}))`,
    { [kindName]: kind, [idsName]: ids },
  );
}
