import type { MaintenanceNews, News } from '@signet/domain/news';
import { AUDIENCES } from '@signet/domain/visibility';
import type { EntityManager } from 'typeorm';
import { IncidentImpact } from '../incidents/incident-impact.entity.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import { MaintenanceUpdate } from '../maintenances/maintenance-update.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import type { Reach } from '../subscribers/receivers.queries.js';
import { reachOf } from './reach-of.js';

/** As things are now; null where what the news are about is gone, or was taken back. */
export async function reachOfNews(db: EntityManager, news: News): Promise<Reach | null> {
  switch (news.kind) {
    case 'INCIDENT': {
      const incident = await db.findOneBy(Incident, { id: news.incidentId });
      if (!incident || !(await db.existsBy(IncidentUpdate, { id: news.updateId }))) return null;
      const impacts = await db.findBy(IncidentImpact, { incidentId: incident.id });
      return reachOf(db, { kind: news.kind, visibility: incident.visibility, named: impacts, incidentId: incident.id });
    }
    case 'MAINTENANCE': {
      const maintenance = await db.findOneBy(Maintenance, { id: news.maintenanceId });
      if (!maintenance || (await isOnlyWordGone(db, news))) return null;
      const covered = await db.findBy(MaintenanceComponent, { maintenanceId: maintenance.id });
      return reachOf(db, { kind: news.kind, visibility: maintenance.visibility, named: covered, incidentId: null });
    }
    case 'COMPONENT_STATUS': {
      const reach = await reachOf(db, { kind: news.kind, visibility: 'PUBLIC', named: [news], incidentId: null });
      for (const audience of AUDIENCES)
        if (reach.parts[audience]?.componentIds.length === 0) reach.parts[audience] = null;
      return reach;
    }
  }
}

/** Where nothing but a word was said, and that was taken back, there is nothing to tell. */
async function isOnlyWordGone(db: EntityManager, { turn, updateId: id }: MaintenanceNews): Promise<boolean> {
  return turn === 'UPDATED' && id !== null && !(await db.existsBy(MaintenanceUpdate, { id }));
}
