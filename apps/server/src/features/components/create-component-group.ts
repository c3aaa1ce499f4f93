import { createComponentGroupInput } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { ComponentGroup } from './component-group.entity.js';
import type { CreateComponentGroupInput } from './component.inputs.js';

/** A new group, the last on the page. @throws AppError */
export async function createComponentGroup(ctx: Context, input: CreateComponentGroupInput): Promise<ComponentGroup> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const fields = parseInput(createComponentGroupInput, input);
  return changePage(ctx, { type: 'group.created' }, (tx, changes) => addGroup(tx, changes, fields));
}

/** Within a change of the page. */
export async function addGroup(
  tx: Context,
  changes: PageChanges,
  fields: Pick<ComponentGroup, 'name' | 'visibility' | 'collapse'>,
): Promise<ComponentGroup> {
  const position = ((await tx.db.maximum(ComponentGroup, 'position')) ?? 0) + 1;
  const group = await tx.db.save(tx.db.create(ComponentGroup, { ...fields, position }));
  changes.touch('ComponentGroup', group.id, null, group.visibility);
  return group;
}
