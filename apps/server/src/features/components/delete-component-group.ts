import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { ComponentGroup } from './component-group.entity.js';
import { Component } from './component.entity.js';
import { nextPosition } from './positions.js';
import { touchComponent } from './touch-component.js';
import { findGroup } from './update-component-group.js';

/** Its components stay, ungrouped and so public, behind those that are. Gives back the id. @throws AppError */
export async function deleteComponentGroup(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'components:edit');
  return changePage(ctx, { type: 'group.deleted' }, async (tx, changes) => {
    const group = await findGroup(tx, id);
    const members = await tx.db.find(Component, {
      where: { groupId: group.id },
      order: { position: 'ASC', id: 'ASC' },
    });
    let position = await nextPosition(tx, null);
    for (const { id: memberId, enabled } of members) {
      await tx.db.update(Component, memberId, { groupId: null, position });
      if (enabled) await touchComponent(tx, changes, memberId, group.visibility, 'PUBLIC');
      position += 1;
    }
    await tx.db.delete(ComponentGroup, group.id);
    changes.touch('ComponentGroup', group.id, group.visibility, null);
    return id;
  });
}
