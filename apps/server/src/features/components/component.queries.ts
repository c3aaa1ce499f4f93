import { viewableBy, type Viewer, type Visibility } from '@signet/domain/visibility';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { idFrom } from '../../core/ids.js';
import type { Context } from '../../core/context.js';
import { connectionOf, decodeCursor, encodeCursor, type Connection } from '../../core/graphql/connection.js';
import { ComponentGroup } from './component-group.entity.js';
import { Component } from './component.entity.js';

/** The components that the viewer may see: those of groups they may see, and enabled unless they may edit. */
export function viewableComponents(db: EntityManager, viewer: Viewer): SelectQueryBuilder<Component> {
  const query = db
    .createQueryBuilder(Component, 'component')
    .leftJoin('component.inGroup', 'inGroup')
    .where('(component.groupId IS NULL OR inGroup.visibility IN (:...visibilities))', {
      visibilities: viewableBy(viewer),
    });
  return viewer.mayEdit ? query : query.andWhere('component.enabled = :enabled', { enabled: true });
}

export async function findComponent({ db }: Context, viewer: Viewer, id: string): Promise<Component | null> {
  const key = idFrom(id);
  return key === null ? null : viewableComponents(db, viewer).andWhere('component.id = :key', { key }).getOne();
}

/** In the order of their creation. */
export async function listComponents(
  { db }: Context,
  viewer: Viewer,
  { first, after }: { first: number; after: string | null | undefined },
): Promise<Connection<Component>> {
  const query = viewableComponents(db, viewer)
    .orderBy('component.id', 'ASC')
    .take(first + 1);
  if (typeof after === 'string') query.andWhere('component.id > :last', { last: decodeCursor(after).id });
  const [nodes, totalCount] = await Promise.all([query.getMany(), viewableComponents(db, viewer).getCount()]);
  return connectionOf(nodes, first, totalCount, (it) => encodeCursor(it.createdAt, it.id));
}

/** In the page's order, without regard to groups. */
export function allComponents(db: EntityManager, viewer: Viewer): Promise<Component[]> {
  return viewableComponents(db, viewer)
    .orderBy('component.position', 'ASC')
    .addOrderBy('component.id', 'ASC')
    .getMany();
}

export function viewableGroups(db: EntityManager, viewer: Viewer): SelectQueryBuilder<ComponentGroup> {
  return db
    .createQueryBuilder(ComponentGroup, 'componentGroup')
    .where('componentGroup.visibility IN (:...visibilities)', { visibilities: viewableBy(viewer) });
}

/** In the page's order. */
export function allGroups(db: EntityManager, viewer: Viewer): Promise<ComponentGroup[]> {
  return viewableGroups(db, viewer)
    .orderBy('componentGroup.position', 'ASC')
    .addOrderBy('componentGroup.id', 'ASC')
    .getMany();
}

/** The visibility with which the page shows a component; null if it is disabled and the page does not show it. */
export async function pageVisibility(
  db: EntityManager,
  { groupId, enabled }: Pick<Component, 'groupId' | 'enabled'>,
): Promise<Visibility | null> {
  if (!enabled) return null;
  if (groupId === null) return 'PUBLIC';
  return (await db.findOneByOrFail(ComponentGroup, { id: groupId })).visibility;
}
