import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { Metric } from '../metrics/metric.entity.js';
import { Component } from './component.entity.js';
import { pageVisibility } from './component.queries.js';
import { touchComponent } from './touch-component.js';
import { findComponentToEdit, touchGroups } from './update-component.js';

/** With its history and its impacts. Gives back the id. @throws AppError */
export async function deleteComponent(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'components:edit');
  return changePage(ctx, { type: 'component.deleted' }, async (tx, changes) => {
    const component = await findComponentToEdit(tx, id);
    await touchComponent(tx, changes, component.id, await pageVisibility(tx.db, component), null);
    if (component.enabled) await touchGroups(tx, changes, [component.groupId]);
    for (const metric of await tx.db.findBy(Metric, { componentId: component.id }))
      changes.touch('Metric', metric.id, metric.visibility, metric.visibility);
    await tx.db.update(Metric, { componentId: component.id }, { componentId: null });
    await tx.db.delete(Component, component.id);
    return id;
  });
}
