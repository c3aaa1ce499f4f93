import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { changePage } from '../../core/events/change-page.js';
import { deriveTimelines } from '../timelines/derive-timelines.js';
import { componentsNamedBy, deriveIncident } from './derive-incident.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { Incident } from './incident.entity.js';
import { findUpdate } from './update-incident-update.js';

/** @throws AppError CONFLICT for an incident's only update */
export async function deleteIncidentUpdate(ctx: Context, id: string): Promise<Incident> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  return changePage(ctx, { type: 'incident.edited', notify: false }, async (tx, changes) => {
    const update = await findUpdate(tx, id);
    const incident = await tx.db.findOneByOrFail(Incident, { id: update.incidentId });
    if ((await tx.db.countBy(IncidentUpdate, { incidentId: incident.id })) === 1) {
      throw conflict('An incident keeps at least one update. Delete the incident instead.');
    }
    const components = await componentsNamedBy(tx, incident);
    await tx.db.delete(IncidentUpdate, update.id);
    await deriveIncident(tx, incident);
    await deriveTimelines(tx, changes, components, update.postedAt);
    changes.touch('Incident', incident.id, incident.visibility, incident.visibility);
    return incident;
  });
}
