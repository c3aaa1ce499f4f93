import { foldIncident } from '@signet/domain/incident';
import { searchTextOf } from '@signet/domain/search';
import type { Context } from '../../core/context.js';
import { nextUpdatedAt } from '../../core/edits.js';
import { IncidentText } from './incident-text.entity.js';
import type { Incident } from './incident.entity.js';
import { updatesOfIncidents } from './incident.queries.js';

/** Writes the incident with what its updates give it: the status, the end and what a search finds it by. */
export async function deriveIncident(tx: Context, incident: Incident): Promise<void> {
  const updates = (await updatesOfIncidents(tx.db, [incident.id])).get(incident.id) ?? [];
  const { status, resolvedAt } = foldIncident(updates);
  incident.status = status;
  incident.resolvedAt = resolvedAt;
  if (resolvedAt !== null) incident.nextUpdateBy = null;
  incident.updatedAt = nextUpdatedAt(incident, tx.now());
  await tx.db.save(incident);
  const messages = updates.toReversed().map(({ message }) => message);
  await tx.db.save(IncidentText, { incidentId: incident.id, text: searchTextOf(incident.title, messages) });
}

/** Every component that the incident ever named. */
export async function componentsNamedBy(tx: Context, incident: Incident): Promise<number[]> {
  const updates = (await updatesOfIncidents(tx.db, [incident.id])).get(incident.id) ?? [];
  return [...new Set(updates.flatMap((update) => update.impacts.map((impact) => impact.componentId)))];
}
