import type { WaysOut } from '../chat/ways-out.js';
import type { Announcement } from '../notifications/announcement.js';

/** Rises when a field goes or changes its meaning; new fields may come at any time. */
const VERSION = 1;

/** What a webhook is told, as docs/api.md says it. */
export function webhookPayload(announcement: Announcement, waysOut?: WaysOut): object {
  return {
    type: typeOf(announcement),
    timestamp: announcement.at.toISOString(),
    version: VERSION,
    data: {
      ...subjectOf(announcement),
      components: announcement.components,
      page: { name: announcement.site.name, url: announcement.site.url },
      ...(waysOut && { subscription: { manageUrl: waysOut.manageUrl, unsubscribeUrl: waysOut.unsubscribeUrl } }),
    },
  };
}

/** So that whoever sets up a webhook sees that it works, and acts on nothing. */
export function testPayload(site: { name: string; url: string }, now: Date): object {
  return { type: 'test', timestamp: now.toISOString(), version: VERSION, data: { page: site } };
}

/** The way to say that a visitor's webhook is wanted, or to change what it is told. */
export function linkPayload(
  purpose: 'confirm' | 'manage',
  url: string,
  site: { name: string; url: string },
  now: Date,
): object {
  const isNew = purpose === 'confirm';
  return {
    type: isNew ? 'subscription.confirmation' : 'subscription.link',
    timestamp: now.toISOString(),
    version: VERSION,
    data: { ...(isNew ? { confirmUrl: url } : { manageUrl: url }), page: site },
  };
}

function typeOf(announcement: Announcement): string {
  switch (announcement.kind) {
    case 'INCIDENT':
      return 'incident.updated';
    case 'MAINTENANCE':
      return `maintenance.${announcement.turn.toLowerCase()}`;
    case 'COMPONENT_STATUS':
      return 'component.status_changed';
  }
}

function subjectOf(announcement: Announcement): object {
  const { title, url, message } = announcement;
  const words = message && { message: message.markdown, messageHtml: message.html };
  switch (announcement.kind) {
    case 'INCIDENT': {
      const { incidentId, updateId, status, startedAt, nextUpdateBy, at } = announcement;
      return {
        incident: { id: incidentId, title, status, startedAt, nextUpdateBy, url },
        update: { id: updateId, postedAt: at, ...words },
      };
    }
    case 'MAINTENANCE': {
      const { maintenanceId, plannedStart, plannedEnd, at } = announcement;
      return {
        maintenance: { id: maintenanceId, title, plannedStart, plannedEnd, url },
        update: words && { postedAt: at, ...words },
      };
    }
    case 'COMPONENT_STATUS': {
      const { componentId, before, status } = announcement;
      return { component: { id: componentId, name: title, before, status, url } };
    }
  }
}
