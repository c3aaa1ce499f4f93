import type { MaintenanceStatus } from '@signet/domain/maintenance';
import type { ImpactShape } from './incident-shape.ts';

/** What a maintenance must carry to be shown; both GraphQL documents select at least this. */
export interface MaintenanceUpdateShape {
  id: string;
  messageHtml: string;
  postedAt: string;
  editedAt: string | null;
}

export interface PlanShape {
  plannedStart: string;
  plannedEnd: string;
}

export interface RecurrenceShape {
  /** An RFC 5545 RRULE. */
  rule: string;
  timeZone: string;
  /** When it was stopped; null while it goes on. */
  endedAt: string | null;
}

export interface MaintenanceShape extends PlanShape {
  title: string;
  status: MaintenanceStatus;
  actualStart: string | null;
  actualEnd: string | null;
  recurrence: RecurrenceShape | null;
  /** The latest first. */
  formerPlans: readonly PlanShape[];
  components: readonly ImpactShape[];
  /** Newest first. */
  updates: readonly MaintenanceUpdateShape[];
}
