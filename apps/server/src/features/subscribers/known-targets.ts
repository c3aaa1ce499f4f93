import type { TopicKind } from '@signet/domain/subscription';
import { In, type EntityManager } from 'typeorm';
import { ComponentGroup } from '../components/component-group.entity.js';
import { Component } from '../components/component.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import type { Topic } from './chosen-topics.js';

const ENTITIES = { COMPONENT: Component, GROUP: ComponentGroup, INCIDENT: Incident } as const;
const IDS_AT_ONCE = 500;

/** Which of these there are, whoever may see them: what somebody is told of is decided when they are told. */
export async function knownTargets(db: EntityManager, topics: Iterable<Topic>): Promise<(topic: Topic) => boolean> {
  const asked: Record<TopicKind, Set<number>> = { COMPONENT: new Set(), GROUP: new Set(), INCIDENT: new Set() };
  for (const { kind, targetId } of topics) asked[kind].add(targetId);
  const known = new Set<string>();
  for (const kind of Object.keys(ENTITIES) as TopicKind[]) {
    const ids = [...asked[kind]];
    for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
      const where = { id: In(ids.slice(at, at + IDS_AT_ONCE)) };
      for (const { id } of await db.find<{ id: number }>(ENTITIES[kind], { where, select: { id: true } }))
        known.add(`${kind} ${id}`);
    }
  }
  return ({ kind, targetId }) => known.has(`${kind} ${targetId}`);
}
