import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { changePage } from '../../core/events/change-page.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { componentsNamedBy } from './derive-incident.js';
import { Incident } from './incident.entity.js';
import { findIncidentToEdit } from './incident.queries.js';

/** With its updates and impacts; its components recover. Gives back the id. @throws AppError */
export async function deleteIncident(ctx: Context, id: string): Promise<string> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  return changePage(ctx, { type: 'incident.deleted', notify: false }, async (tx, changes) => {
    const incident = await findIncidentToEdit(tx, id);
    const components = await componentsNamedBy(tx, incident);
    await tx.db.delete(Incident, incident.id);
    await deriveTimelines(tx, changes, components, incident.startedAt);
    changes.touch('Incident', incident.id, incident.visibility, null);
    return id;
  });
}
