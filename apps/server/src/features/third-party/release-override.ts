import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { changeBaseStatus } from '../components/change-base-status.js';
import type { Component } from '../components/component.entity.js';
import { touchShown } from '../components/touch-shown.js';
import { findComponentToEdit } from '../components/update-component.js';
import { ThirdPartyLink } from './third-party-link.entity.js';

/** What the provider said last holds again. @throws AppError */
export async function releaseOverride(ctx: Context, id: string): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  return changePage(ctx, { type: 'component.released' }, async (tx, changes) => {
    const component = await findComponentToEdit(tx, id);
    const link = await tx.db.findOneBy(ThirdPartyLink, { componentId: component.id });
    if (!link?.overriddenAt) throw conflict('No word of yours holds here.');
    await tx.db.update(ThirdPartyLink, { componentId: component.id }, { overriddenAt: null });
    await touchShown(tx, changes, component);
    if (link.status !== null)
      await changeBaseStatus(tx, changes, component, { status: link.status, reason: link.statusText });
    return component;
  });
}
