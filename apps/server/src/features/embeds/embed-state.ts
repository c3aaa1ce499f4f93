import type { IncidentStatus } from '@signet/domain/incident';
import type { PageIndicator } from '@signet/domain/page';
import type { StatusData } from './status-data.js';

const MOST_NAMED = 3;

/** What /embed.json says, and what the embedded page is made of. Paths are those of this server. */
export interface EmbedState {
  name: string;
  indicator: PageIndicator;
  headline: string;
  /** The first few that are open. */
  incidents: { title: string; status: IncidentStatus; path: string }[];
  /** The first few that are in progress. */
  maintenances: { title: string; path: string }[];
  /** Since when newer data could not be read; null while they can. */
  asOf: string | null;
}

export function embedStateOf({ statusPage }: StatusData, stale: boolean): EmbedState {
  const { site, indicator, headline, activeIncidents, maintenances, generatedAt } = statusPage;
  return {
    name: site.name,
    indicator,
    headline,
    incidents: activeIncidents
      .slice(0, MOST_NAMED)
      .map(({ id, title, status }) => ({ title, status, path: `/incidents/${id}` })),
    maintenances: maintenances
      .filter(({ status }) => status === 'IN_PROGRESS')
      .slice(0, MOST_NAMED)
      .map(({ id, title }) => ({ title, path: `/maintenances/${id}` })),
    asOf: stale ? generatedAt : null,
  };
}
