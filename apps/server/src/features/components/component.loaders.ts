import type { Viewer } from '@signet/domain/visibility';
import { In } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { defineLoader } from '../../core/loaders.js';
import { ComponentGroup } from './component-group.entity.js';
import type { Component } from './component.entity.js';
import { allComponents, viewableComponents } from './component.queries.js';

export const groupById = defineLoader<number, ComponentGroup | null>(null, async ({ db }, ids) => {
  const groups = await db.findBy(ComponentGroup, { id: In([...ids]) });
  return new Map(groups.map((group) => [group.id, group]));
});

const componentsForPage = defineLoader<number, Component | null>(null, (ctx, ids) => viewable(ctx, ids, false));
const componentsForEditors = defineLoader<number, Component | null>(null, (ctx, ids) => viewable(ctx, ids, true));

const membersForPage = defineLoader<number, Component[]>([], (ctx, ids) => members(ctx, ids, false));
const membersForEditors = defineLoader<number, Component[]>([], (ctx, ids) => members(ctx, ids, true));

/** Components by id; null for those that the viewer may not see. */
export function viewableComponent(viewer: Viewer) {
  return viewer.mayEdit ? componentsForEditors : componentsForPage;
}

/** A group's components, in order. */
export function componentsOfGroup(viewer: Viewer) {
  return viewer.mayEdit ? membersForEditors : membersForPage;
}

async function viewable(ctx: Context, ids: readonly number[], mayEdit: boolean) {
  const found = await viewableComponents(ctx.db, viewerFor(ctx, mayEdit))
    .andWhere('component.id IN (:...ids)', { ids })
    .getMany();
  return new Map(found.map((component) => [component.id, component]));
}

async function members(ctx: Context, ids: readonly number[], mayEdit: boolean) {
  const wanted = new Set(ids);
  const groups = new Map<number, Component[]>(ids.map((id) => [id, []]));
  for (const component of await allComponents(ctx.db, viewerFor(ctx, mayEdit))) {
    if (component.groupId !== null && wanted.has(component.groupId)) groups.get(component.groupId)?.push(component);
  }
  return groups;
}

function viewerFor(ctx: Context, mayEdit: boolean): Viewer {
  return { audience: viewerOf(ctx.actor).audience, mayEdit };
}
