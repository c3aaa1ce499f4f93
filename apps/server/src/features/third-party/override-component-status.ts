import type { ComponentStatus } from '@signet/domain/component';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { Component } from '../components/component.entity.js';
import { setComponentStatus } from '../components/set-component-status.js';
import { findComponentToEdit } from '../components/update-component.js';
import { ThirdPartyLink } from './third-party-link.entity.js';

/** An operator's word holds until it is released, whatever the provider says. @throws AppError */
export async function overrideComponentStatus(
  ctx: Context,
  id: string,
  status: ComponentStatus,
  reason?: string | null,
): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  return changePage(ctx, { type: 'component.overridden' }, async (tx) => {
    const { id: componentId } = await findComponentToEdit(tx, id);
    if (!(await tx.db.existsBy(ThirdPartyLink, { componentId })))
      throw conflict('This component follows nothing. Set its status.');
    return setComponentStatus(tx, id, status, reason);
  });
}
