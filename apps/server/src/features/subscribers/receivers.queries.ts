import type { NewsKind } from '@signet/domain/news';
import type { TopicKind } from '@signet/domain/subscription';
import { AUDIENCES, type Audience } from '@signet/domain/visibility';
import { Brackets, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Person } from '../people/person.entity.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';

const FLAGS = {
  INCIDENT: 'incidents',
  MAINTENANCE: 'maintenances',
  COMPONENT_STATUS: 'componentStatuses',
} as const satisfies Record<NewsKind, keyof Subscriber>;

/** What news are about, by audience; null for one that may not know. */
export interface Subject {
  kind: NewsKind;
  incidentId: number | null;
  parts: Record<Audience, { componentIds: readonly number[]; groupIds: readonly number[] } | null>;
}

/** Everybody who wants to hear of it and may: confirmed, in order, and asked for nothing else. */
export function receiversOf(db: EntityManager, subject: Subject): SelectQueryBuilder<Subscriber> {
  return db
    .createQueryBuilder(Subscriber, 'subscriber')
    .where('subscriber.confirmedAt IS NOT NULL AND subscriber.quarantinedAt IS NULL')
    .andWhere(
      new Brackets((any) => {
        any.where('1 = 0');
        for (const audience of AUDIENCES) {
          if (subject.parts[audience]) any.orWhere(wanting(subject, audience));
        }
      }),
    );
}

function wanting({ kind, incidentId, parts }: Subject, audience: Audience): Brackets {
  const { componentIds = [], groupIds = [] } = parts[audience] ?? {};
  const has = (topic: TopicKind, ids: readonly number[]) => topicAmong(`${audience}_${topic}`, topic, ids);
  return new Brackets((query) => {
    query.where(`subscriber.audience = :audience_${audience}`, { [`audience_${audience}`]: audience });
    // A subscription that somebody made as a member of the team ends with their account.
    if (audience === 'SIGNED_IN') {
      query.andWhere((outer: SelectQueryBuilder<Subscriber>) => {
        const person = outer.subQuery().select('1').from(Person, 'person').where('person.id = subscriber.personId');
        return `EXISTS ${person.getQuery()}`;
      });
    }
    query.andWhere(
      new Brackets((any) => {
        any.where(
          new Brackets((all) => {
            all.where(`subscriber.${FLAGS[kind]} = :yes`, { yes: true }).andWhere(
              new Brackets((place) => {
                place
                  .where('subscriber.wholePage = :yes', { yes: true })
                  .orWhere(...has('COMPONENT', componentIds))
                  .orWhere(...has('GROUP', groupIds));
              }),
            );
          }),
        );
        any.orWhere(...has('INCIDENT', incidentId === null ? [] : [incidentId]));
      }),
    );
  });
}

type Condition = [string | ((outer: SelectQueryBuilder<Subscriber>) => string), Record<string, unknown>];

function topicAmong(name: string, kind: TopicKind, ids: readonly number[]): Condition {
  if (ids.length === 0) return ['1 = 0', {}];
  const condition = (outer: SelectQueryBuilder<Subscriber>) => {
    const topic = outer
      .subQuery()
      .select('1')
      .from(SubscriberTopic, 'topic')
      .where('topic.subscriberId = subscriber.id')
      .andWhere(`topic.kind = :kind_${name} AND topic.targetId IN (:...ids_${name})`);
    return `EXISTS ${topic.getQuery()}`;
  };
  return [condition, { [`kind_${name}`]: kind, [`ids_${name}`]: ids }];
}
