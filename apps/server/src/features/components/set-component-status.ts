import type { ComponentStatus } from '@signet/domain/component';
import { statusReason } from '@signet/domain/inputs';
import { IsNull } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { ThirdPartyLink } from '../third-party/third-party-link.entity.js';
import { touchShown } from './touch-shown.js';
import { changeBaseStatus } from './change-base-status.js';
import type { Component } from './component.entity.js';
import { findComponentToEdit } from './update-component.js';

/** Sets the base status; where it follows a provider, it holds until that is released. @throws AppError */
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
    const follows = { componentId: component.id, overriddenAt: IsNull() };
    const { affected } = await tx.db.update(ThirdPartyLink, follows, { overriddenAt: tx.now() });
    if (affected) await touchShown(tx, changes, component);
    await changeBaseStatus(tx, changes, component, { status, reason: why });
    return component;
  });
}
