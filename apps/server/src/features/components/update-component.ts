import { updateComponentInput } from '@signet/domain/inputs';
import type { Visibility } from '@signet/domain/visibility';
import { mustBeAllowed, viewerOf } from '../../core/actor.js';
import { changedFields, isEmpty } from '../../core/changed-fields.js';
import type { Context } from '../../core/context.js';
import { mustBeUnchanged, nextUpdatedAt } from '../../core/edits.js';
import { notFound, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import type { Component } from './component.entity.js';
import type { UpdateComponentInput } from './component.inputs.js';
import { findComponent, pageVisibility } from './component.queries.js';
import { ComponentGroup } from './component-group.entity.js';
import { groupNamed } from './create-component.js';
import { nextPosition } from './positions.js';
import { touchComponent } from './touch-component.js';

/** A component that moves to another group becomes its last. @throws AppError */
export async function updateComponent(ctx: Context, id: string, input: UpdateComponentInput): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const { groupId, tags, ifUnchangedSince, ...fields } = parseInput(updateComponentInput, input);
  return changePage(ctx, { type: 'component.updated' }, async (tx, changes) => {
    const component = await findComponentToEdit(tx, id);
    mustBeUnchanged('The component', component, ifUnchangedSince);
    const before = await pageVisibility(tx.db, component);
    const changed = changedFields<Component>(component, {
      ...fields,
      ...(tags !== undefined && { tags: tags ?? [] }),
      ...(groupId !== undefined && { groupId: await groupNamed(tx, groupId) }),
    });
    if (isEmpty(changed)) return component;

    const left = component.groupId;
    if (changed.groupId !== undefined) changed.position = await nextPosition(tx, changed.groupId);
    Object.assign(component, changed, { updatedAt: nextUpdatedAt(component, tx.now()) });
    await tx.db.save(component);

    const after = await pageVisibility(tx.db, component);
    await touchComponent(tx, changes, component.id, before, after);
    // The page shows its groups without a component that is and was disabled.
    const isShown = before !== null || after !== null;
    if (isShown && (after !== before || component.groupId !== left)) {
      await touchGroups(tx, changes, [left, component.groupId]);
    }
    return component;
  });
}

/** @throws AppError NOT_FOUND */
export async function findComponentToEdit(ctx: Context, id: string): Promise<Component> {
  const component = await findComponent(ctx, viewerOf(ctx.actor), id);
  if (!component) throw notFound(`The component ${id}`);
  return component;
}

/** Groups whose members are other than before. */
export async function touchGroups(tx: Context, changes: PageChanges, groupIds: (number | null)[]): Promise<void> {
  for (const id of new Set(groupIds)) {
    const visibility: Visibility | undefined =
      id === null ? undefined : (await tx.db.findOneBy(ComponentGroup, { id }))?.visibility;
    if (id !== null && visibility) changes.touch('ComponentGroup', id, visibility, visibility);
  }
}
