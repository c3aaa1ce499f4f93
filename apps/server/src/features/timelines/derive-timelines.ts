import { AUDIENCES, shownTo, type Audience } from '@signet/domain/visibility';
import { In, LessThan, MoreThan, MoreThanOrEqual } from 'typeorm';
import type { Context } from '../../core/context.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { Component } from '../components/component.entity.js';
import { pageVisibility } from '../components/component.queries.js';
import { StatusInterval } from './status-interval.entity.js';
import { StatusMonth } from './status-month.entity.js';
import { intervalsFromSources } from './timeline-sources.js';

const CHUNK = 500;
/** What colours a day may have begun on the day before it. */
const DAY_MS = 24 * 3_600_000;

/**
 * Derives the status intervals of these components anew, from the earliest moment that the change touches.
 * Call it after the sources of truth were written. Components whose intervals are other than before
 * are added to the changes.
 */
export async function deriveTimelines(
  tx: Context,
  changes: PageChanges,
  componentIds: readonly number[],
  from: Date,
): Promise<void> {
  if (componentIds.length === 0) return;
  const components = await tx.db.findBy(Component, { id: In([...componentIds]) });
  if (components.length === 0) return;
  for (const audience of AUDIENCES) {
    const turned = await deriveFor(tx, audience, components, from);
    for (const component of turned) await touchTurned(tx, changes, audience, component);
  }
}

/** Writes one audience's intervals where they are other than before; gives back the components they are of. */
async function deriveFor(
  { db }: Context,
  audience: Audience,
  components: readonly Component[],
  from: Date,
): Promise<Component[]> {
  const since = await lastBoundaries(db, audience, components, from);
  const derived = await intervalsFromSources(db, audience, components, since);
  const turned: Component[] = [];
  const rows: Omit<StatusInterval, 'id'>[] = [];
  for (const component of components) {
    const place = { componentId: component.id, audience };
    const after = (derived.get(component.id) ?? []).map(({ status, from: startsAt, to: endsAt }) => ({
      ...place,
      status,
      startsAt,
      endsAt,
    }));
    const standing = { ...place, startsAt: MoreThanOrEqual(since.get(component.id) as Date) };
    const before = await db.find(StatusInterval, { where: standing, order: { startsAt: 'ASC' } });
    if (isSameStory(before, after)) continue;
    await db.delete(StatusInterval, standing);
    await db.delete(StatusMonth, { ...place, endsAt: MoreThan(new Date(from.getTime() - DAY_MS)) });
    rows.push(...after);
    turned.push(component);
  }
  for (let at = 0; at < rows.length; at += CHUNK) await db.insert(StatusInterval, rows.slice(at, at + CHUNK));
  return turned;
}

type Told = Pick<StatusInterval, 'status' | 'startsAt' | 'endsAt'>;

function isSameStory(before: readonly Told[], after: readonly Told[]): boolean {
  const told = ({ status, startsAt, endsAt }: Told) => `${status} ${startsAt.getTime()} ${endsAt?.getTime()}`;
  return before.map(told).join() === after.map(told).join();
}

/**
 * Where each component's new intervals begin: at the start of the stored interval that holds the moment just
 * before `from`, so that no two neighbours can come out with the same status.
 */
async function lastBoundaries(db: Context['db'], audience: Audience, components: readonly Component[], from: Date) {
  const boundaries = new Map<number, Date>();
  for (const { id, createdAt } of components) {
    const last = await db.findOne(StatusInterval, {
      where: { componentId: id, audience, startsAt: LessThan(from) },
      order: { startsAt: 'DESC' },
    });
    boundaries.set(id, last?.startsAt ?? createdAt);
  }
  return boundaries;
}

async function touchTurned(tx: Context, changes: PageChanges, audience: Audience, component: Component): Promise<void> {
  const visibility = await pageVisibility(tx.db, component);
  if (visibility === null || !shownTo(audience).includes(visibility)) return;
  changes.touchFor(audience, 'Component', component.id);
  if (component.groupId !== null) changes.touchFor(audience, 'ComponentGroup', component.groupId);
}
