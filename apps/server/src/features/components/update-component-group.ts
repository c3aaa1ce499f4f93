import { updateComponentGroupInput } from '@signet/domain/inputs';
import { mustBeAllowed, viewerOf } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { notFound, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { idFrom } from '../../core/ids.js';
import { ComponentGroup } from './component-group.entity.js';
import { Component } from './component.entity.js';
import type { UpdateComponentGroupInput } from './component.inputs.js';
import { viewableGroups } from './component.queries.js';
import { touchComponent } from './touch-component.js';

/** @throws AppError */
export async function updateComponentGroup(
  ctx: Context,
  id: string,
  input: UpdateComponentGroupInput,
): Promise<ComponentGroup> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const fields = parseInput(updateComponentGroupInput, input);
  return changePage(ctx, { type: 'group.updated' }, async (tx, changes) => {
    const group = await findGroup(tx, id);
    const before = group.visibility;
    const changed = changedFields<ComponentGroup>(group, fields);
    if (isEmpty(changed)) return group;
    Object.assign(group, changed);
    await tx.db.update(ComponentGroup, group.id, changed);
    changes.touch('ComponentGroup', group.id, before, group.visibility);
    if (group.visibility !== before) {
      // A component has its group's visibility.
      for (const component of await tx.db.findBy(Component, { groupId: group.id, enabled: true })) {
        await touchComponent(tx, changes, component.id, before, group.visibility);
      }
    }
    return group;
  });
}

/** @throws AppError NOT_FOUND */
export async function findGroup({ db, actor }: Context, id: string): Promise<ComponentGroup> {
  const key = idFrom(id);
  const group = key === null ? null : await viewableGroups(db, viewerOf(actor)).andWhere({ id: key }).getOne();
  if (!group) throw notFound(`The group ${id}`);
  return group;
}
