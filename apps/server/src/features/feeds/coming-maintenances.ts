import type { FeedData, MaintenanceFacts } from './feed-data.js';

/** Those in progress and those to come, by start; of a component's feed only those that cover it. */
export function comingMaintenances({ statusPage, component }: FeedData): MaintenanceFacts[] {
  if (!component) return statusPage.maintenances;
  return statusPage.maintenances.filter((it) => it.components.some((covered) => covered.component.id === component.id));
}
