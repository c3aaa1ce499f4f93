import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import type { Component } from '../components/component.entity.js';
import { touchShown } from '../components/touch-shown.js';
import { findComponentToEdit } from '../components/update-component.js';
import { forgetUnfollowed } from './forget-unfollowed.js';
import { ThirdPartyLink } from './third-party-link.entity.js';

/** The component keeps the status that it has. @throws AppError */
export async function unlinkComponent(ctx: Context, id: string): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  return changePage(ctx, { type: 'component.unlinked' }, async (tx, changes) => {
    const component = await findComponentToEdit(tx, id);
    const { affected } = await tx.db.delete(ThirdPartyLink, { componentId: component.id });
    if (affected === 0) throw conflict('This component follows nothing.');
    await forgetUnfollowed(tx);
    await touchShown(tx, changes, component);
    return component;
  });
}
