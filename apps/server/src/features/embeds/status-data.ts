import type { ComponentStatus } from '@signet/domain/component';
import type { IncidentStatus } from '@signet/domain/incident';
import type { MaintenanceStatus } from '@signet/domain/maintenance';
import type { PageIndicator } from '@signet/domain/page';

/** What badges and embeds read of the answer to STATUS_JSON. */
export interface StatusData {
  statusPage: {
    generatedAt: string;
    indicator: PageIndicator;
    headline: string;
    site: { name: string };
    groups: { components: ComponentFacts[] }[];
    components: ComponentFacts[];
    activeIncidents: { id: string; title: string; status: IncidentStatus }[];
    maintenances: { id: string; title: string; status: MaintenanceStatus }[];
  };
}

interface ComponentFacts {
  id: string;
  name: string;
  status: ComponentStatus;
}
