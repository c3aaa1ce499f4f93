import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { conflict } from '../../core/errors.js';
import type { Component } from '../components/component.entity.js';
import { findComponentToEdit } from '../components/update-component.js';
import { ThirdPartyLink } from './third-party-link.entity.js';
import { ThirdPartySource } from './third-party-source.entity.js';
import { readSoon } from './third-party-source.queries.js';

/** Has the source fetched next, as soon as that may be. @throws AppError */
export async function readComponentNow(ctx: Context, id: string): Promise<Component> {
  mustBeAllowed(ctx.actor, 'components:edit');
  return inTransaction(ctx, async (tx) => {
    const component = await findComponentToEdit(tx, id);
    const link = await tx.db.findOneBy(ThirdPartyLink, { componentId: component.id });
    if (!link) throw conflict('This component follows nothing.');
    await readSoon(tx, await tx.db.findOneByOrFail(ThirdPartySource, { id: link.sourceId }));
    tx.changeLog?.add({ kind: 'Component', id: component.id, name: component.name, before: null, after: null });
    return component;
  });
}
