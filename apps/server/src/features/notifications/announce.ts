import type { IncidentNews, MaintenanceNews, News, StatusNews } from '@signet/domain/news';
import type { Audience } from '@signet/domain/visibility';
import { COMPONENT_WORDS } from '@signet/domain/words';
import type { EntityManager } from 'typeorm';
import { IncidentImpact } from '../incidents/incident-impact.entity.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import { MaintenanceUpdate } from '../maintenances/maintenance-update.entity.js';
import { viewableMaintenances } from '../maintenances/maintenance.queries.js';
import { announceIncident } from './announce-incident.js';
import { announceMaintenance } from './announce-maintenance.js';
import { openPlace, toldOf, type Place } from './announcement-place.js';
import type { Announcement } from './announcement.js';
import { componentsSeen } from './components-seen.js';

/** A notice as an audience is told it now; null where it may not, or no longer, know of it. */
export async function announce(
  db: EntityManager,
  notice: Place['notice'] & { news: News },
  audience: Audience,
  origin: string,
): Promise<Announcement | null> {
  const place = await openPlace(db, notice, audience, origin);
  switch (notice.news.kind) {
    case 'INCIDENT':
      return ofIncident(place, notice.news);
    case 'MAINTENANCE':
      return ofMaintenance(place, notice.news);
    case 'COMPONENT_STATUS':
      return ofStatus(place, notice.news);
  }
}

async function ofIncident(place: Place, { incidentId, updateId }: IncidentNews) {
  const { db, viewer } = place;
  const incident = await viewableIncidents(db, viewer).andWhere({ id: incidentId }).getOne();
  const update = incident && (await db.findOneBy(IncidentUpdate, { id: updateId, incidentId }));
  if (!incident || !update) return null;
  return announceIncident(place, { incident, update, impacts: await db.findBy(IncidentImpact, { updateId }) });
}

async function ofMaintenance(place: Place, { maintenanceId, turn, updateId }: MaintenanceNews) {
  const { db, viewer } = place;
  const maintenance = await viewableMaintenances(db, viewer).andWhere({ id: maintenanceId }).getOne();
  if (!maintenance) return null;
  const update = updateId === null ? null : await db.findOneBy(MaintenanceUpdate, { id: updateId });
  // Where nothing but a word was said, and that was deleted, there is nothing to tell.
  if (turn === 'UPDATED' && updateId !== null && !update) return null;
  const covered = await db.findBy(MaintenanceComponent, { maintenanceId });
  return announceMaintenance(place, { maintenance, turn, update, covered });
}

async function ofStatus(place: Place, { kind, componentId, before, status }: StatusNews) {
  const [component] = await componentsSeen(place, [{ componentId, status }]);
  if (!component) return null;
  return {
    ...toldOf(place),
    kind,
    componentId: component.id,
    before,
    status,
    title: component.name,
    state: COMPONENT_WORDS[status],
    message: null,
    components: [component],
    at: place.notice.at,
    url: `${place.site.url}/components/${component.id}`,
  };
}
