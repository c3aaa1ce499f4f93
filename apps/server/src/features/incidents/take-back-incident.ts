import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { mustBeUnchanged } from '../../core/edits.js';
import { lockState } from '../../core/events/change-page.js';
import { mustBeUntold } from '../notifications/must-be-untold.js';
import { deleteIncident } from './delete-incident.js';
import { findIncidentToEdit } from './incident.queries.js';

/** As if it had never been published, while nobody has been told. Gives back the id. @throws AppError */
export async function takeBackIncident(ctx: Context, id: string, ifUnchangedSince: Date): Promise<string> {
  mustBeAllowed(ctx.actor, 'incidents:edit');
  return inTransaction(ctx, async (tx) => {
    await lockState(tx);
    const incident = await findIncidentToEdit(tx, id);
    await mustBeUntold(tx, 'incident.created', (it) => it.kind === 'INCIDENT' && it.incidentId === incident.id);
    mustBeUnchanged('The incident', incident, ifUnchangedSince);
    return deleteIncident(tx, id);
  });
}
