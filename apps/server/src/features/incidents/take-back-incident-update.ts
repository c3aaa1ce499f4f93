import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { lockState } from '../../core/events/change-page.js';
import { mustBeUntold } from '../notifications/must-be-untold.js';
import { deleteIncidentUpdate } from './delete-incident-update.js';
import { Incident } from './incident.entity.js';
import { findUpdate } from './update-incident-update.js';

/** The incident is again as it was before, its promise too, while nobody has been told. @throws AppError */
export async function takeBackIncidentUpdate(ctx: Context, id: string, ifUnchangedSince: Date): Promise<Incident> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  return inTransaction(ctx, async (tx) => {
    await lockState(tx);
    const update = await findUpdate(tx, id);
    const incident = await tx.db.findOneByOrFail(Incident, { id: update.incidentId });
    await mustBeUntold(tx, 'incident.updated', (it) => it.kind === 'INCIDENT' && it.updateId === update.id);
    mustBeUnchanged('The incident', incident, ifUnchangedSince);
    await tx.db.update(Incident, incident.id, { nextUpdateBy: update.formerNextUpdateBy });
    return deleteIncidentUpdate(tx, id);
  });
}
