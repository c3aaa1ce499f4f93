import type { ComponentStatus } from '@signet/domain/component';
import type { IncidentStatus } from '@signet/domain/incident';
import type { MaintenanceTurn } from '@signet/domain/news';

/** News as they are told outside, with nothing in them that their audience may not see. */
export type Announcement = IncidentAnnouncement | MaintenanceAnnouncement | StatusAnnouncement;

interface Told {
  /** Rises with every notice; the same for everybody who gets it. */
  noticeId: number;
  /** What it is about, the same in all news of it, as in "incident:5". */
  subject: string;
  title: string;
  /** Its state in words, as in "Investigating". */
  state: string;
  /** Null where only the state changed. */
  message: { markdown: string; html: string } | null;
  /** What it says of components. */
  components: { id: string; name: string; status: ComponentStatus }[];
  at: Date;
  /** Where the page tells it. */
  url: string;
  site: SiteFacts;
}

export interface SiteFacts {
  name: string;
  /** The page's own address, without a slash at the end. */
  url: string;
  timeZone: string;
  locale: string;
  accentColor: string | null;
}

export interface IncidentAnnouncement extends Told {
  kind: 'INCIDENT';
  incidentId: string;
  updateId: string;
  status: IncidentStatus;
  startedAt: Date;
  nextUpdateBy: Date | null;
}

export interface MaintenanceAnnouncement extends Told {
  kind: 'MAINTENANCE';
  maintenanceId: string;
  turn: MaintenanceTurn;
  plannedStart: Date;
  plannedEnd: Date;
}

export interface StatusAnnouncement extends Told {
  kind: 'COMPONENT_STATUS';
  componentId: string;
  before: ComponentStatus;
  status: ComponentStatus;
}
