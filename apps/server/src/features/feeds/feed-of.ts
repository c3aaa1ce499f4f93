import { comingMaintenances } from './coming-maintenances.js';
import type { FeedData, IncidentFacts, MaintenanceFacts } from './feed-data.js';
import type { Entry, Feed, FeedPlace } from './feed.js';
import { incidentEntry } from './incident-entry.js';
import { maintenanceEntry } from './maintenance-entry.js';

const MOST_ENTRIES = 50;

/** Nothing in it tells of now: it is the same until there is news. */
export function feedOf(data: FeedData, { origin, component }: FeedPlace, siteKey: string): Feed {
  const { site } = data.statusPage;
  const ofIncident = (incident: IncidentFacts) => incidentEntry(incident, site, origin, siteKey);
  const open = data.incidents.nodes.filter(({ status }) => status !== 'RESOLVED').map(ofIncident);
  const rest = [
    ...data.incidents.nodes.filter(({ status }) => status === 'RESOLVED').map(ofIncident),
    ...maintenancesInNews(data).map((maintenance) => maintenanceEntry(maintenance, site, origin, siteKey)),
  ];
  const entries = newest([...open, ...rest], (entry) => open.includes(entry));
  return {
    id: `urn:signet:${siteKey}:${component === null ? 'page' : `component:${component}`}`,
    title: feedTitle(data),
    home: component === null ? `${origin}/` : `${origin}/components/${component}`,
    updated: entries[0]?.updated ?? new Date(site.updatedAt),
    entries,
  };
}

/** What a feed or calendar is called: by the page, and by the component whose it is. */
export function feedTitle({ statusPage: { site }, component }: FeedData): string {
  return component ? `${site.name} – ${component.name}` : site.name;
}

/** Of work that recurs, what is next, what was called off and what was moved: all its nights would leave room for nothing else. */
function maintenancesInNews(data: FeedData): MaintenanceFacts[] {
  const told = new Set<string>();
  return [...comingMaintenances(data), ...data.maintenances.nodes].filter(({ recurrence, status, sequence }) => {
    const isOwnNews = status === 'IN_PROGRESS' || status === 'COMPLETED' || (status === 'SCHEDULED' && sequence > 0);
    return recurrence === null || isOwnNews || told.size < told.add(`${recurrence.id} ${status}`).size;
  });
}

/** What is still open is in it, however much has happened since; then what is newest. */
function newest(entries: readonly Entry[], isOpen: (entry: Entry) => boolean): Entry[] {
  const byTime = entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime());
  const kept = new Set([...byTime.filter(isOpen), ...byTime].slice(0, MOST_ENTRIES));
  return byTime.filter((entry) => kept.has(entry));
}
