import type { ComponentStatus } from '@signet/domain/component';
import type { IncidentStatus } from '@signet/domain/incident';
import type { MaintenanceStatus } from '@signet/domain/maintenance';

const PAGE = `fragment page on StatusPage {
  site { name timeZone updatedAt }
  maintenances { ...maintenance }
}`;

const INCIDENT = `fragment incident on Incident {
  id title status startedAt updatedAt postmortemHtml
  updates { status messageHtml postedAt editedAt impacts { status component { name } } }
}`;

const MAINTENANCE = `fragment maintenance on Maintenance {
  id title status sequence plannedStart plannedEnd createdAt updatedAt
  recurrence { id }
  components { component { id name } }
  updates { message messageHtml postedAt editedAt }
}`;

const MAINTENANCES = `fragment maintenances on MaintenanceConnection {
  nodes { ...maintenance }
  pageInfo { hasNextPage endCursor }
}
${MAINTENANCE}`;

const OVER = 'status: [COMPLETED, CANCELLED]';

/** What anybody may know of the whole page's news. */
export const PAGE_FEED = `{
  statusPage { ...page }
  incidents(first: 50) { nodes { ...incident } }
  maintenances(first: 100, filter: { ${OVER} }) { ...maintenances }
}
${PAGE}
${INCIDENT}
${MAINTENANCES}`;

/** What anybody may know of one component's news; `component` is null where there is none to see. */
export const COMPONENT_FEED = `query ($id: ID!) {
  statusPage { ...page }
  component(id: $id) { id name }
  incidents(first: 50, filter: { componentId: $id }) { nodes { ...incident } }
  maintenances(first: 100, filter: { ${OVER}, componentId: $id }) { ...maintenances }
}
${PAGE}
${INCIDENT}
${MAINTENANCES}`;

/** Earlier maintenances than either of these holds. */
export const EARLIER_MAINTENANCES = `query ($id: ID, $after: String!) {
  maintenances(first: 100, after: $after, filter: { ${OVER}, componentId: $id }) { ...maintenances }
}
${MAINTENANCES}`;

export const ONE_MAINTENANCE = `query ($id: ID!) {
  maintenance(id: $id) { ...maintenance }
}
${MAINTENANCE}`;

export interface SiteFacts {
  name: string;
  timeZone: string;
  updatedAt: string;
}

export interface IncidentFacts {
  id: string;
  title: string;
  status: IncidentStatus;
  startedAt: string;
  updatedAt: string;
  postmortemHtml: string | null;
  /** Newest first. */
  updates: {
    status: IncidentStatus;
    messageHtml: string;
    postedAt: string;
    editedAt: string | null;
    impacts: { status: ComponentStatus; component: { name: string } }[];
  }[];
}

export interface MaintenanceFacts {
  id: string;
  title: string;
  status: MaintenanceStatus;
  /** Rises when the plan or the state changes. */
  sequence: number;
  plannedStart: string;
  plannedEnd: string;
  createdAt: string;
  updatedAt: string;
  /** Null where it happens but once. */
  recurrence: { id: string } | null;
  components: { component: { id: string; name: string } }[];
  /** Newest first. */
  updates: { message: string; messageHtml: string; postedAt: string; editedAt: string | null }[];
}

export interface MaintenancesData {
  /** What is over. */
  maintenances: {
    /** By planned start, latest first. */
    nodes: MaintenanceFacts[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

export interface FeedData extends MaintenancesData {
  statusPage: {
    site: SiteFacts;
    /** In progress, then scheduled, by start. */
    maintenances: MaintenanceFacts[];
  };
  /** Not asked for where the feed is the whole page's. */
  component?: { id: string; name: string } | null;
  incidents: { nodes: IncidentFacts[] };
}

export interface MaintenanceData {
  maintenance: MaintenanceFacts | null;
}
