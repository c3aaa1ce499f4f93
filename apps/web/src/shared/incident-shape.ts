import type { ComponentStatus } from '@signet/domain/component';
import type { IncidentStatus } from '@signet/domain/incident';

/** What an incident must carry to be shown; both GraphQL documents select at least this. */
export interface ImpactShape {
  status: ComponentStatus;
  component: { id: string; name: string };
}

export interface UpdateShape {
  id: string;
  status: IncidentStatus;
  messageHtml: string;
  postedAt: string;
  editedAt: string | null;
  impacts: readonly ImpactShape[];
}

export interface IncidentShape {
  title: string;
  status: IncidentStatus;
  startedAt: string;
  resolvedAt: string | null;
  nextUpdateBy: string | null;
  impacts: readonly ImpactShape[];
  /** Newest first. */
  updates: readonly UpdateShape[];
}
