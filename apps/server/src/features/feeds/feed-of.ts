import { comingMaintenances } from './coming-maintenances.js';
import type { FeedData, MaintenanceFacts } from './feed-data.js';
import type { Feed, FeedPlace } from './feed.js';
import { incidentEntry } from './incident-entry.js';
import { maintenanceEntry } from './maintenance-entry.js';

const MOST_ENTRIES = 50;

/** Nothing in it tells of now: it is the same until there is news. */
export function feedOf(data: FeedData, { origin, component }: FeedPlace, siteKey: string): Feed {
  const { site } = data.statusPage;
  const entries = [
    ...data.incidents.nodes.map((incident) => incidentEntry(incident, site, origin, siteKey)),
    ...maintenancesInNews(data).map((maintenance) => maintenanceEntry(maintenance, site, origin, siteKey)),
  ];
  const newest = entries.toSorted((a, b) => b.updated.getTime() - a.updated.getTime()).slice(0, MOST_ENTRIES);
  return {
    id: `urn:signet:${siteKey}:${component === null ? 'page' : `component:${component}`}`,
    title: feedTitle(data),
    home: component === null ? `${origin}/` : `${origin}/components/${component}`,
    updated: newest[0]?.updated ?? new Date(site.updatedAt),
    entries: newest,
  };
}

/** What a feed or calendar is called: by the page, and by the component whose it is. */
export function feedTitle({ statusPage: { site }, component }: FeedData): string {
  return component ? `${site.name} – ${component.name}` : site.name;
}

/** Of work that recurs, only what is next: the same announcement for sixty nights would leave room for nothing else. */
function maintenancesInNews(data: FeedData): MaintenanceFacts[] {
  const announced = new Set<string>();
  const coming = comingMaintenances(data).filter(({ recurrence, sequence, title, components }) => {
    if (recurrence === null || sequence > 0) return true;
    const series = JSON.stringify([recurrence.rule, title, components]);
    return announced.size < announced.add(series).size;
  });
  return [...coming, ...data.maintenances.nodes];
}
