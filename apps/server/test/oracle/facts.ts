import type { ComponentStatus } from '@signet/domain/component';
import type { IncidentStatus } from '@signet/domain/incident';
import type { Audience, Visibility } from '@signet/domain/visibility';

/** Minutes since 1970: everything in these stories happens on a whole one. */
export type Minute = number;

export interface ToldUpdate {
  id: number;
  status: IncidentStatus;
  postedAt: Minute;
  impacts: Map<number, ComponentStatus>;
}

export interface ToldIncident {
  id: number;
  visibility: Visibility;
  startedAt: Minute;
  updates: ToldUpdate[];
}

export interface ToldMaintenance {
  id: number;
  visibility: Visibility;
  state: 'SCHEDULED' | 'IN_PROGRESS' | 'COMPLETED' | 'CANCELLED';
  plannedStart: Minute;
  plannedEnd: Minute;
  autoStart: boolean;
  autoComplete: boolean;
  began: Minute | null;
  ended: Minute | null;
  covers: Map<number, ComponentStatus>;
}

export interface ToldCorrection {
  id: number;
  componentId: number;
  status: ComponentStatus;
  from: Minute;
  to: Minute;
}

/** What was said to the server and taken, and nothing that it made of it. */
export interface Facts {
  born: Map<number, Minute>;
  /** In the order in which they were set. */
  base: { componentId: number; status: ComponentStatus; at: Minute }[];
  incidents: ToldIncident[];
  maintenances: ToldMaintenance[];
  /** In the order in which they were made, without those that were withdrawn. */
  corrections: ToldCorrection[];
}

export const LEAST_FIRST: readonly ComponentStatus[] = [
  'OPERATIONAL',
  'UNKNOWN',
  'UNDER_MAINTENANCE',
  'DEGRADED_PERFORMANCE',
  'PARTIAL_OUTAGE',
  'MAJOR_OUTAGE',
];

/** Oldest first, by the time they were posted, then by id. */
export function ordered({ updates }: ToldIncident): ToldUpdate[] {
  return updates.toSorted((a, b) => a.postedAt - b.postedAt || a.id - b.id);
}

/** What an audience saw of a component in a minute after it was born, step by step as the domain's page has it. */
export function statusIn(facts: Facts, audience: Audience, componentId: number, minute: Minute): ComponentStatus {
  const corrected = facts.corrections.findLast(
    (it) => it.componentId === componentId && it.from <= minute && minute < it.to,
  );
  if (corrected) return corrected.status;
  const candidates: ComponentStatus[] = [];
  for (const it of facts.base) if (it.componentId === componentId && it.at <= minute) candidates[0] = it.status;
  const planned = facts.maintenances.flatMap(({ visibility, began, ended, covers }) => {
    const inProgress = began !== null && began <= minute && (ended === null || minute < ended);
    return inProgress && isSeen(visibility, audience) ? (covers.get(componentId) ?? []) : [];
  });
  if (planned.length > 0) candidates.splice(0, candidates.length, ...planned);
  for (const incident of facts.incidents) {
    if (isSeen(incident.visibility, audience)) candidates.push(...impactIn(incident, componentId, minute));
  }
  return LEAST_FIRST.findLast((status) => candidates.includes(status)) ?? 'UNKNOWN';
}

/** A draft counts for nobody. */
function isSeen(visibility: Visibility, audience: Audience): boolean {
  return visibility === 'PUBLIC' || (visibility === 'AUTHENTICATED' && audience === 'SIGNED_IN');
}

/** The fold over the updates posted by then; one that resolves ends every impact. */
function impactIn(incident: ToldIncident, componentId: number, minute: Minute): ComponentStatus[] {
  let impact: ComponentStatus | undefined;
  for (const { postedAt, status, impacts } of ordered(incident)) {
    if (postedAt > minute) continue;
    impact = status === 'RESOLVED' ? undefined : (impacts.get(componentId) ?? impact);
  }
  return impact === undefined ? [] : [impact];
}
