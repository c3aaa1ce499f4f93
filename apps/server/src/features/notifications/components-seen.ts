import { In } from 'typeorm';
import { viewableComponents } from '../components/component.queries.js';
import type { IncidentImpact } from '../incidents/incident-impact.entity.js';
import type { Place } from './announcement-place.js';
import type { Announcement } from './announcement.js';

/** Those that the audience may see, in the page's order. */
export async function componentsSeen(
  { db, viewer }: Place,
  named: readonly Pick<IncidentImpact, 'componentId' | 'status'>[],
): Promise<Announcement['components']> {
  if (named.length === 0) return [];
  const components = await viewableComponents(db, viewer)
    .andWhere({ id: In(named.map(({ componentId }) => componentId)) })
    .orderBy('component.position', 'ASC')
    .addOrderBy('component.id', 'ASC')
    .getMany();
  const statuses = new Map(named.map(({ componentId, status }) => [componentId, status]));
  return components.map(({ id, name }) => ({ id: String(id), name, status: statuses.get(id) ?? 'UNKNOWN' }));
}
