import type { IncidentStatus } from '@signet/domain/incident';
import type { PageIndicator } from '@signet/domain/page';

/** What /embed.json says. */
export interface EmbedState {
  name: string;
  indicator: PageIndicator;
  headline: string;
  incidents: { title: string; status: IncidentStatus; path: string }[];
  maintenances: { title: string; path: string }[];
  /** Since when newer data could not be read; null while they can. */
  asOf: string | null;
}
