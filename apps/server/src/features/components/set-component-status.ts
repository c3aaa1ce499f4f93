import type { ComponentStatus } from '@signet/domain/component';
import { statusReason } from '@signet/domain/inputs';
import { labelOf, mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { nextUpdatedAt } from '../../core/edits.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { BaseStatusChange } from '../timelines/base-status-change.entity.js';
import { statusOf } from '../timelines/component-status.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import type { Component } from './component.entity.js';
import { pageVisibility } from './component.queries.js';
import { findComponentToEdit } from './update-component.js';

/** Sets the base status. @throws AppError */
export async function setComponentStatus(
  ctx: Context,
  id: string,
  status: ComponentStatus,
  reason?: string | null,
): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  const why = parseInput(statusReason, reason, 'reason') ?? null;
  return changePage(ctx, { type: 'component.status' }, async (tx, changes) => {
    const component = await findComponentToEdit(tx, id);
    if (component.baseStatus === status) return component;
    const now = tx.now();
    const { status: before } = await statusOf(tx, component.id);
    component.baseStatus = status;
    component.updatedAt = nextUpdatedAt(component, now);
    await tx.db.save(component);
    await tx.db.insert(BaseStatusChange, {
      componentId: component.id,
      status,
      reason: why,
      actor: labelOf(tx.actor),
      at: now,
    });
    const visibility = await pageVisibility(tx.db, component);
    changes.touch('Component', component.id, visibility, visibility);
    await deriveTimelines(tx, changes, [component.id], now);
    tx.loaders.clear();
    const { status: after } = await statusOf(tx, component.id);
    if (after !== before) changes.tell({ kind: 'COMPONENT_STATUS', componentId: component.id, before, status: after });
    return component;
  });
}
