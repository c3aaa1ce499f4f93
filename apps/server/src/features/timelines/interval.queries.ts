import type { ComponentStatus } from '@signet/domain/component';
import type { StatusInterval } from '@signet/domain/timeline';
import type { Audience } from '@signet/domain/visibility';
import type { EntityManager } from 'typeorm';
import { readInstant } from '../../core/db/read-instant.js';
import { INTERVALS_BY_END, StatusInterval as StoredInterval } from './status-interval.entity.js';

interface Row {
  componentId: number;
  status: ComponentStatus;
  startsAt: string | Date;
}

/**
 * By component, oldest first: what held at `from` and all that came later. Without entities, as a page may need tens
 * of thousands; and without their ends, as each ends where the next one starts.
 */
export async function intervalsSince(
  db: EntityManager,
  audience: Audience,
  ids: readonly number[],
  from: Date,
): Promise<Map<number, StatusInterval[]>> {
  const byComponent = new Map<number, StatusInterval[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return byComponent;
  // A union, as with an OR between them both databases read a component's whole past.
  const [ended, endedBy] = intervalsOf(db, audience, ids)
    .andWhere('story.endsAt > :from', { from })
    .getQueryAndParameters();
  const [open, openBy] = intervalsOf(db, audience, ids).andWhere('story.endsAt IS NULL').getQueryAndParameters();
  const union = `${ended} UNION ALL ${open} ORDER BY componentId, startsAt`;
  for (const { componentId, status, startsAt } of await db.query<Row[]>(union, [...endedBy, ...openBy])) {
    const intervals = byComponent.get(componentId);
    const start = readInstant(startsAt);
    const before = intervals?.at(-1);
    if (before) before.to = start;
    intervals?.push({ status, from: start, to: null });
  }
  return byComponent;
}

function intervalsOf(db: EntityManager, audience: Audience, ids: readonly number[]) {
  return db
    .createQueryBuilder()
    .select(['componentId', 'status', 'startsAt'].map((column) => `story.${column} AS ${column}`))
    .from(StoredInterval, 'story')
    .useIndex(INTERVALS_BY_END)
    .where('story.componentId IN (:...ids)', { ids })
    .andWhere('story.audience = :audience', { audience });
}
