import type { IncidentNews, MaintenanceNews, MaintenanceTurn, News, StatusNews } from '@signet/domain/news';
import type { Audience, Viewer } from '@signet/domain/visibility';
import { COMPONENT_WORDS, INCIDENT_WORDS } from '@signet/domain/words';
import { In, type EntityManager } from 'typeorm';
import { renderMarkdown } from '../../core/markdown.js';
import { viewableComponents } from '../components/component.queries.js';
import { IncidentImpact } from '../incidents/incident-impact.entity.js';
import { IncidentUpdate } from '../incidents/incident-update.entity.js';
import { viewableIncidents } from '../incidents/incident.queries.js';
import { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import { MaintenanceUpdate } from '../maintenances/maintenance-update.entity.js';
import { viewableMaintenances } from '../maintenances/maintenance.queries.js';
import { siteSettings } from '../site/site.queries.js';
import type { Announcement, SiteFacts } from './announcement.js';
import type { Notice } from './notice.entity.js';

/** One that came of an event. */
type NewsNotice = Notice & { news: News };

/** What an announcement takes from where it is made. */
interface Place {
  db: EntityManager;
  viewer: Viewer;
  notice: NewsNotice;
  site: SiteFacts;
}

export const TURN_WORDS: Record<MaintenanceTurn, string> = {
  SCHEDULED: 'Scheduled',
  RESCHEDULED: 'Rescheduled',
  UPDATED: 'Update',
  STARTED: 'In progress',
  COMPLETED: 'Completed',
  CANCELLED: 'Cancelled',
};

/** A notice as an audience is told it now; null where it may not, or no longer, know of it. */
export async function announce(
  db: EntityManager,
  notice: NewsNotice,
  audience: Audience,
  origin: string,
): Promise<Announcement | null> {
  const { name, timeZone, locale, accentColor } = await siteSettings(db);
  const site = { name, timeZone, locale, accentColor, url: origin };
  const place = { db, notice, site, viewer: { audience, mayEdit: false } };
  switch (notice.news.kind) {
    case 'INCIDENT':
      return announceIncident(place, notice.news);
    case 'MAINTENANCE':
      return announceMaintenance(place, notice.news);
    case 'COMPONENT_STATUS':
      return announceStatus(place, notice.news);
  }
}

async function announceIncident(place: Place, { kind, incidentId, updateId }: IncidentNews) {
  const { db, viewer, site } = place;
  const incident = await viewableIncidents(db, viewer).andWhere({ id: incidentId }).getOne();
  const update = incident && (await db.findOneBy(IncidentUpdate, { id: updateId, incidentId }));
  if (!incident || !update) return null;
  return {
    ...toldOf(place),
    kind,
    incidentId: String(incidentId),
    updateId: String(updateId),
    title: incident.title,
    status: update.status,
    state: INCIDENT_WORDS[update.status],
    message: messageOf(update.message),
    components: await seen(place, await db.findBy(IncidentImpact, { updateId })),
    at: update.postedAt,
    startedAt: incident.startedAt,
    nextUpdateBy: incident.nextUpdateBy,
    url: `${site.url}/incidents/${incidentId}`,
  };
}

async function announceMaintenance(place: Place, { kind, maintenanceId, turn, updateId }: MaintenanceNews) {
  const { db, viewer, site, notice } = place;
  const maintenance = await viewableMaintenances(db, viewer).andWhere({ id: maintenanceId }).getOne();
  if (!maintenance) return null;
  const update = updateId === null ? null : await db.findOneBy(MaintenanceUpdate, { id: updateId });
  const { title, plannedStart, plannedEnd } = maintenance;
  return {
    ...toldOf(place),
    kind,
    maintenanceId: String(maintenanceId),
    turn,
    title,
    state: TURN_WORDS[turn],
    message: update && messageOf(update.message),
    components: await seen(place, await db.findBy(MaintenanceComponent, { maintenanceId })),
    at: update?.postedAt ?? notice.at,
    plannedStart,
    plannedEnd,
    url: `${site.url}/maintenances/${maintenanceId}`,
  };
}

async function announceStatus(place: Place, { kind, componentId, before, status }: StatusNews) {
  const [component] = await seen(place, [{ componentId, status }]);
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

function toldOf({ notice, site }: Place) {
  return { noticeId: notice.id, subject: notice.subject, site };
}

function messageOf(markdown: string) {
  return { markdown, html: renderMarkdown(markdown) };
}

/** Those that the audience may see, in the page's order. */
async function seen(
  { db, viewer }: Place,
  named: readonly Pick<IncidentImpact, 'componentId' | 'status'>[],
): Promise<Announcement['components']> {
  if (named.length === 0) return [];
  const components = await viewableComponents(db, viewer)
    .andWhere({ id: In(named.map(({ componentId }) => componentId)) })
    .orderBy('component.position', 'ASC')
    .addOrderBy('component.id', 'ASC')
    .getMany();
  const statuses = new Map(named.map(({ componentId, status }) => [componentId, status]));
  return components.map(({ id, name }) => ({ id: String(id), name, status: statuses.get(id) ?? 'UNKNOWN' }));
}
