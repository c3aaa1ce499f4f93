import type { FieldError } from '@signet/domain/errors';
import { In } from 'typeorm';
import { mustBeAllowed, mustSeeDrafts } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badFields } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { idFrom } from '../../core/ids.js';
import { ComponentGroup } from './component-group.entity.js';
import { Component } from './component.entity.js';
import type { GroupArrangement } from './component.inputs.js';
import { pageVisibility } from './component.queries.js';
import { touchComponent } from './touch-component.js';

interface Place {
  groupId: number | null;
  position: number;
}

/** The whole order of groups and components in one move; each must be named exactly once. @throws AppError */
export async function arrangeComponents(
  ctx: Context,
  groups: readonly GroupArrangement[],
  ungrouped: readonly string[],
): Promise<ComponentGroup[]> {
  mustBeAllowed(ctx.actor, 'components:edit');
  mustSeeDrafts(ctx.actor);
  return changePage(ctx, { type: 'components.arranged' }, async (tx, changes) => {
    const knownGroups = await tx.db.find(ComponentGroup);
    const knownComponents = await tx.db.find(Component);
    const { order, places } = checked(groups, ungrouped, knownGroups, knownComponents);

    for (const group of knownGroups) {
      const position = order.indexOf(group.id) + 1;
      if (group.position === position) continue;
      await tx.db.update(ComponentGroup, group.id, { position });
      changes.touch('ComponentGroup', group.id, group.visibility, group.visibility);
    }
    for (const component of knownComponents) {
      const place = places.get(component.id);
      if (!place || (place.groupId === component.groupId && place.position === component.position)) continue;
      const before = await pageVisibility(tx.db, component);
      await tx.db.update(Component, component.id, place);
      const after = await pageVisibility(tx.db, { ...component, ...place });
      await touchComponent(tx, changes, component.id, before, after);
      if (before === null) continue;
      for (const group of knownGroups) {
        if (group.id !== place.groupId && group.id !== component.groupId) continue;
        changes.touch('ComponentGroup', group.id, group.visibility, group.visibility);
      }
    }
    return tx.db.find(ComponentGroup, { where: { id: In(order) }, order: { position: 'ASC' } });
  });
}

/** @throws AppError BAD_USER_INPUT that names what is unknown, doubled or missing */
function checked(
  groups: readonly GroupArrangement[],
  ungrouped: readonly string[],
  knownGroups: readonly ComponentGroup[],
  knownComponents: readonly Component[],
) {
  const problems: FieldError[] = [];
  const take = (id: string, left: Set<number>, path: string, what: string): number => {
    const key = idFrom(id) ?? 0;
    if (!left.delete(key)) problems.push({ path, message: `does not name a ${what}, or names it twice` });
    return key;
  };
  const groupsLeft = new Set(knownGroups.map((group) => group.id));
  const componentsLeft = new Set(knownComponents.map((component) => component.id));
  const places = new Map<number, Place>();
  const order = groups.map((arrangement, g) => {
    const groupId = take(arrangement.groupId, groupsLeft, `groups[${g}].groupId`, 'group');
    arrangement.componentIds.forEach((id, c) => {
      const key = take(id, componentsLeft, `groups[${g}].componentIds[${c}]`, 'component');
      places.set(key, { groupId, position: c + 1 });
    });
    return groupId;
  });
  ungrouped.forEach((id, c) => {
    places.set(take(id, componentsLeft, `ungrouped[${c}]`, 'component'), { groupId: null, position: c + 1 });
  });
  if (groupsLeft.size > 0)
    problems.push({ path: 'groups', message: `must name every group; missing: ${[...groupsLeft].join(', ')}` });
  if (componentsLeft.size > 0) {
    problems.push({
      path: 'ungrouped',
      message: `every component must be somewhere; missing: ${[...componentsLeft].join(', ')}`,
    });
  }
  if (problems.length > 0) throw badFields(problems);
  return { order, places };
}
