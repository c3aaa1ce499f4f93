import { In } from 'typeorm';
import { defineLoader } from '../../core/loaders.js';
import { Incident } from './incident.entity.js';
import { updatesOfIncidents, type UpdateWithImpacts } from './incident.queries.js';

/** An incident's updates with what they change, oldest first. */
export const updatesOfIncident = defineLoader<number, UpdateWithImpacts[]>([], ({ db }, ids) =>
  updatesOfIncidents(db, ids),
);

/** Without regard to visibility: for events, which have checked it. */
export const incidentById = defineLoader<number, Incident | null>(null, async ({ db }, ids) => {
  const found = await db.findBy(Incident, { id: In([...ids]) });
  return new Map(found.map((incident) => [incident.id, incident]));
});
