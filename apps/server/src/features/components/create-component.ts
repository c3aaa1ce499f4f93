import type { ComponentStatus } from '@signet/domain/component';
import { createComponentInput } from '@signet/domain/inputs';
import { LIMITS } from '@signet/domain/limits';
import { labelOf, mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { badInput, conflict, parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { idFrom } from '../../core/ids.js';
import { BaseStatusChange } from '../timelines/base-status-change.entity.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { ComponentGroup } from './component-group.entity.js';
import { Component } from './component.entity.js';
import type { CreateComponentInput } from './component.inputs.js';
import { pageVisibility } from './component.queries.js';
import { nextPosition } from './positions.js';

/** A new component, the last of its group. @throws AppError */
export async function createComponent(ctx: Context, input: CreateComponentInput): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const { groupId, ...fields } = parseInput(createComponentInput, input);
  return changePage(ctx, { type: 'component.created' }, async (tx, changes) =>
    addComponent(tx, changes, { ...fields, groupId: await groupNamed(tx, groupId ?? null) }),
  );
}

interface NewComponent {
  name: string;
  description?: string | null | undefined;
  link?: string | null | undefined;
  tags?: string[] | null | undefined;
  groupId: number | null;
  status: ComponentStatus;
  enabled: boolean;
}

/** Within a change of the page. @throws AppError CONFLICT if there are too many */
export async function addComponent(
  tx: Context,
  changes: PageChanges,
  { status, description, link, tags, groupId, ...fields }: NewComponent,
): Promise<Component> {
  if ((await tx.db.count(Component)) >= LIMITS.components) {
    throw conflict(`A page has at most ${LIMITS.components} components.`);
  }
  const now = tx.now();
  const component = await tx.db.save(
    tx.db.create(Component, {
      ...fields,
      description: description ?? null,
      link: link ?? null,
      tags: tags ?? [],
      groupId,
      position: await nextPosition(tx, groupId),
      baseStatus: status,
      createdAt: now,
      updatedAt: now,
    }),
  );
  await tx.db.insert(BaseStatusChange, {
    componentId: component.id,
    status,
    reason: null,
    actor: labelOf(tx.actor),
    at: now,
  });
  changes.touch('Component', component.id, null, await pageVisibility(tx.db, component));
  await deriveTimelines(tx, changes, [component.id], now);
  return component;
}

/** The group that an input names. @throws AppError BAD_USER_INPUT if there is none */
export async function groupNamed({ db }: Context, groupId: string | null): Promise<number | null> {
  if (groupId === null) return null;
  const key = idFrom(groupId);
  if (key === null || !(await db.existsBy(ComponentGroup, { id: key }))) {
    throw badInput('input.groupId', 'does not name a group');
  }
  return key;
}
