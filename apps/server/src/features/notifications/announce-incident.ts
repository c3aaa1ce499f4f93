import { INCIDENT_WORDS } from '@signet/domain/words';
import type { IncidentImpact } from '../incidents/incident-impact.entity.js';
import type { IncidentUpdate } from '../incidents/incident-update.entity.js';
import type { Incident } from '../incidents/incident.entity.js';
import { messageOf, toldOf, type Place } from './announcement-place.js';
import type { IncidentAnnouncement } from './announcement.js';
import { componentsSeen } from './components-seen.js';

/** What is written already, or will be; a draft's ids are not numbers yet. */
interface Told {
  incident: Pick<Incident, 'title' | 'startedAt' | 'nextUpdateBy'> & { id: number | string };
  update: Pick<IncidentUpdate, 'status' | 'message' | 'postedAt'> & { id: number | string };
  /** Those of the update. */
  impacts: readonly Pick<IncidentImpact, 'componentId' | 'status'>[];
}

export async function announceIncident(
  place: Place,
  { incident, update, impacts }: Told,
): Promise<IncidentAnnouncement> {
  return {
    ...toldOf(place),
    kind: 'INCIDENT',
    incidentId: String(incident.id),
    updateId: String(update.id),
    title: incident.title,
    status: update.status,
    state: INCIDENT_WORDS[update.status],
    message: messageOf(update.message),
    components: await componentsSeen(place, impacts),
    at: update.postedAt,
    startedAt: incident.startedAt,
    nextUpdateBy: incident.nextUpdateBy,
    url: `${place.site.url}/incidents/${incident.id}`,
  };
}
