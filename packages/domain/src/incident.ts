import { severityOf, type ComponentStatus } from './component.js';

export const INCIDENT_STATUSES = ['INVESTIGATING', 'IDENTIFIED', 'MONITORING', 'RESOLVED'] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export interface ImpactChange<Id> {
  componentId: Id;
  status: ComponentStatus;
}

export interface UpdateFacts<Id> {
  id: number;
  status: IncidentStatus;
  postedAt: Date;
  /** Only the components whose impact this update changes. */
  impacts: readonly ImpactChange<Id>[];
}

export interface IncidentState<Id> {
  status: IncidentStatus;
  resolvedAt: Date | null;
  /** The current impacts that are worse than OPERATIONAL, in the order in which they were first named. */
  impacts: Map<Id, ComponentStatus>;
}

/** One status that an incident gives a component from one moment to another (half-open; `to` null: still). */
export interface ImpactSpan<Id> {
  componentId: Id;
  status: ComponentStatus;
  from: Date;
  to: Date | null;
}

/** Oldest first: by `postedAt`, then by id. */
export function inOrder<T extends { id: number; postedAt: Date }>(updates: readonly T[]): T[] {
  return updates.toSorted((a, b) => a.postedAt.getTime() - b.postedAt.getTime() || a.id - b.id);
}

/** The incident as its updates tell it: the newest gives the status, the impacts are the fold over all. */
export function foldIncident<Id>(updates: readonly UpdateFacts<Id>[]): IncidentState<Id> {
  const impacts = new Map<Id, ComponentStatus>();
  let status: IncidentStatus = 'INVESTIGATING';
  let resolvedAt: Date | null = null;
  for (const update of inOrder(updates)) {
    for (const impact of update.impacts) {
      if (impact.status === 'OPERATIONAL') impacts.delete(impact.componentId);
      else impacts.set(impact.componentId, impact.status);
    }
    if (update.status === 'RESOLVED') impacts.clear();
    status = update.status;
    resolvedAt = update.status === 'RESOLVED' ? update.postedAt : null;
  }
  return { status, resolvedAt, impacts };
}

/** The most severe status that the incident gave each component it ever named, in the order in which they were named. */
export function worstImpacts<Id>(updates: readonly UpdateFacts<Id>[]): Map<Id, ComponentStatus> {
  const worst = new Map<Id, ComponentStatus>();
  for (const { componentId, status } of inOrder(updates).flatMap((update) => update.impacts)) {
    const known = worst.get(componentId);
    if (!known || severityOf(status) > severityOf(known)) worst.set(componentId, status);
  }
  return worst;
}

/** Every span in which the incident held a component worse than OPERATIONAL. */
export function impactSpans<Id>(updates: readonly UpdateFacts<Id>[]): ImpactSpan<Id>[] {
  const spans: ImpactSpan<Id>[] = [];
  const open = new Map<Id, ImpactSpan<Id>>();
  const end = (componentId: Id, at: Date) => {
    const span = open.get(componentId);
    if (!span) return;
    open.delete(componentId);
    span.to = at;
    if (span.from < at) spans.push(span);
  };
  for (const update of inOrder(updates)) {
    for (const { componentId, status } of update.impacts) {
      if (open.get(componentId)?.status === status) continue;
      end(componentId, update.postedAt);
      if (status !== 'OPERATIONAL') open.set(componentId, { componentId, status, from: update.postedAt, to: null });
    }
    if (update.status === 'RESOLVED') for (const componentId of open.keys()) end(componentId, update.postedAt);
  }
  return [...spans, ...open.values()];
}
