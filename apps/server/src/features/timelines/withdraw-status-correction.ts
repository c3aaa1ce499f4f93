import { labelOf, mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict, notFound } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { idFrom } from '../../core/ids.js';
import { Component } from '../components/component.entity.js';
import { pageVisibility } from '../components/component.queries.js';
import { deriveTimelines } from './derive-timelines.js';
import { StatusCorrection } from './status-correction.entity.js';

/** What was there before holds again; the correction stays on record. @throws AppError */
export async function withdrawStatusCorrection(ctx: Context, id: string): Promise<StatusCorrection> {
  mustBeAllowed(ctx.actor, 'components:edit');
  return changePage(ctx, { type: 'component.corrected', notify: false }, async (tx, changes) => {
    const key = idFrom(id);
    const correction = key === null ? null : await tx.db.findOneBy(StatusCorrection, { id: key });
    if (!correction) throw notFound(`The correction ${id}`);
    if (correction.withdrawnAt) throw conflict('It was withdrawn before.');
    Object.assign(correction, { withdrawnBy: labelOf(tx.actor), withdrawnAt: tx.now() });
    await tx.db.save(correction);
    const component = await tx.db.findOneByOrFail(Component, { id: correction.componentId });
    await deriveTimelines(tx, changes, [component.id], correction.startsAt);
    const visibility = await pageVisibility(tx.db, component);
    changes.touch('Component', component.id, visibility, visibility);
    return correction;
  });
}
