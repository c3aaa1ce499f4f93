import type { ComponentStatus } from '@signet/domain/component';
import { LIMITS } from '@signet/domain/limits';
import { labelOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { nextUpdatedAt } from '../../core/edits.js';
import type { PageChanges } from '../../core/events/page-changes.js';
import { BaseStatusChange } from '../timelines/base-status-change.entity.js';
import { statusOf } from '../timelines/component-status.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import type { Component } from './component.entity.js';
import { touchShown } from './touch-shown.js';

/** Within a change of the page. False: it was so already. */
export async function changeBaseStatus(
  tx: Context,
  changes: PageChanges,
  component: Component,
  { status, reason }: { status: ComponentStatus; reason: string | null },
): Promise<boolean> {
  if (component.baseStatus === status) return false;
  const now = tx.now();
  const { status: before } = await statusOf(tx, component.id);
  component.baseStatus = status;
  component.updatedAt = nextUpdatedAt(component, now);
  await tx.db.save(component);
  await tx.db.insert(BaseStatusChange, {
    componentId: component.id,
    status,
    reason: reason?.slice(0, LIMITS.reason) ?? null,
    actor: labelOf(tx.actor),
    at: now,
  });
  await touchShown(tx, changes, component);
  await deriveTimelines(tx, changes, [component.id], now);
  tx.loaders.clear();
  const { status: after } = await statusOf(tx, component.id);
  if (after !== before) changes.tell({ kind: 'COMPONENT_STATUS', componentId: component.id, before, status: after });
  return true;
}
