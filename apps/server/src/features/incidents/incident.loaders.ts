import { defineLoader } from '../../core/loaders.js';
import { updatesOfIncidents, type UpdateWithImpacts } from './incident.queries.js';

/** An incident's updates with what they change, oldest first. */
export const updatesOfIncident = defineLoader<number, UpdateWithImpacts[]>([], ({ db }, ids) =>
  updatesOfIncidents(db, ids),
);
