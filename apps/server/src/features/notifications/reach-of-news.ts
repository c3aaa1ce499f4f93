import type { News, NewsKind } from '@signet/domain/news';
import { AUDIENCES, isShownTo, type Audience, type Visibility } from '@signet/domain/visibility';
import type { EntityManager } from 'typeorm';
import { viewableComponents } from '../components/component.queries.js';
import { IncidentImpact } from '../incidents/incident-impact.entity.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { Incident } from '../incidents/incident.entity.js';
import { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import { Maintenance } from '../maintenances/maintenance.entity.js';
import type { Parts, Reach } from '../subscribers/receivers.queries.js';

/** As things are now; null where what the news are about is gone, or was taken back. */
export async function reachOfNews(db: EntityManager, news: News): Promise<Reach | null> {
  switch (news.kind) {
    case 'INCIDENT': {
      const incident = await db.findOneBy(Incident, { id: news.incidentId });
      if (!incident || !(await db.existsBy(IncidentUpdate, { id: news.updateId }))) return null;
      const impacts = await db.findBy(IncidentImpact, { incidentId: incident.id });
      return reachOf(db, news.kind, incident.visibility, impacts, incident.id);
    }
    case 'MAINTENANCE': {
      const maintenance = await db.findOneBy(Maintenance, { id: news.maintenanceId });
      if (!maintenance) return null;
      const covered = await db.findBy(MaintenanceComponent, { maintenanceId: maintenance.id });
      return reachOf(db, news.kind, maintenance.visibility, covered);
    }
    case 'COMPONENT_STATUS': {
      const reach = await reachOf(db, news.kind, 'PUBLIC', [news]);
      for (const audience of AUDIENCES)
        if (reach.parts[audience]?.componentIds.length === 0) reach.parts[audience] = null;
      return reach;
    }
  }
}

async function reachOf(
  db: EntityManager,
  kind: NewsKind,
  visibility: Visibility,
  named: readonly { componentId: number }[],
  incidentId: number | null = null,
): Promise<Reach> {
  const ids = [...new Set(named.map(({ componentId }) => componentId))];
  const parts = (audience: Audience) => (isShownTo(audience, visibility) ? partsSeenBy(db, audience, ids) : null);
  return { kind, incidentId, parts: { PUBLIC: await parts('PUBLIC'), SIGNED_IN: await parts('SIGNED_IN') } };
}

async function partsSeenBy(db: EntityManager, audience: Audience, ids: readonly number[]): Promise<Parts> {
  if (ids.length === 0) return { componentIds: [], groupIds: [] };
  const components = await viewableComponents(db, { audience, mayEdit: false })
    .andWhere('component.id IN (:...ids)', { ids })
    .getMany();
  return {
    componentIds: components.map(({ id }) => id),
    groupIds: [...new Set(components.flatMap(({ groupId }) => groupId ?? []))],
  };
}
