import type { TopicKind } from '@signet/domain/subscription';
import type { Audience } from '@signet/domain/visibility';
import type { EntityManager } from 'typeorm';
import { badInput } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { viewableComponents, viewableGroups } from '../components/component.queries.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import type { SubscriberTopic } from './subscriber-topic.entity.js';

export type Topic = Pick<SubscriberTopic, 'kind' | 'targetId'>;

interface Named {
  componentIds?: readonly string[] | undefined;
  groupIds?: readonly string[] | undefined;
  incidentId?: string | null | undefined;
}

/** What an input names, all of which the audience must see. @throws AppError that names what it does not */
export async function chosenTopics(db: EntityManager, audience: Audience, named: Named): Promise<Topic[]> {
  const { componentIds = [], groupIds = [], incidentId } = named;
  const viewer = { audience, mayEdit: false };
  const topics = [
    ...(await topicsOf('COMPONENT', 'componentIds', componentIds, (ids) =>
      viewableComponents(db, viewer).andWhere('component.id IN (:...ids)', { ids }).getMany(),
    )),
    ...(await topicsOf('GROUP', 'groupIds', groupIds, (ids) =>
      viewableGroups(db, viewer).andWhere('componentGroup.id IN (:...ids)', { ids }).getMany(),
    )),
  ];
  if (typeof incidentId !== 'string') return topics;
  const id = idFrom(incidentId);
  const isSeen = id !== null && (await viewableIncidents(db, viewer).andWhere({ id }).getExists());
  if (!isSeen) throw badInput('input.incidentId', 'does not exist');
  return [...topics, { kind: 'INCIDENT', targetId: id }];
}

async function topicsOf(
  kind: TopicKind,
  field: string,
  named: readonly string[],
  find: (ids: number[]) => Promise<{ id: number }[]>,
): Promise<Topic[]> {
  const ids = named.map(idFrom);
  const asked = ids.filter((id) => id !== null);
  const seen = new Set(asked.length > 0 ? (await find(asked)).map(({ id }) => id) : []);
  return ids.map((targetId, n) => {
    if (targetId === null || !seen.has(targetId)) throw badInput(`input.${field}[${n}]`, 'does not exist');
    return { kind, targetId };
  });
}
