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
  // Two statements, as with an OR, or ordered as a union, both databases read a component's whole past. What holds is
  // read first: if it ends in between it comes twice, and never not at all.
  const open = await intervalsOf(db, audience, ids).andWhere('story.endsAt IS NULL').getRawMany<Row>();
  const ended = await intervalsOf(db, audience, ids).andWhere('story.endsAt > :from', { from }).getRawMany<Row>();
  for (const { componentId, status, startsAt } of [...ended, ...open]) {
    const intervals = byComponent.get(componentId);
    const start = readInstant(startsAt);
    const before = intervals?.at(-1);
    if (before && before.from >= start) continue;
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
    .andWhere('story.audience = :audience', { audience })
    .orderBy('story.componentId', 'ASC')
    .addOrderBy('story.endsAt', 'ASC');
}
