import type { ComponentStatus } from './component.js';

/** What subscribers choose among. */
export const NEWS_KINDS = ['INCIDENT', 'MAINTENANCE', 'COMPONENT_STATUS'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

export const MAINTENANCE_TURNS = ['SCHEDULED', 'RESCHEDULED', 'UPDATED', 'STARTED', 'COMPLETED', 'CANCELLED'] as const;
export type MaintenanceTurn = (typeof MAINTENANCE_TURNS)[number];

/** What a change of the page tells people, by the ids of what it is about. */
export type News = IncidentNews | MaintenanceNews | StatusNews;

export interface IncidentNews {
  kind: 'INCIDENT';
  incidentId: number;
  updateId: number;
}

export interface MaintenanceNews {
  kind: 'MAINTENANCE';
  maintenanceId: number;
  turn: MaintenanceTurn;
  /** The message that came with it, if there was one. */
  updateId: number | null;
}

/** Of a component by itself; what an incident or a maintenance does to it is their news. */
export interface StatusNews {
  kind: 'COMPONENT_STATUS';
  componentId: number;
  before: ComponentStatus;
  status: ComponentStatus;
}

/** What news are about: of several that somebody has not got yet the newest will do. */
export function subjectOf(news: News): string {
  switch (news.kind) {
    case 'INCIDENT':
      return `incident:${news.incidentId}`;
    case 'MAINTENANCE':
      return `maintenance:${news.maintenanceId}`;
    case 'COMPONENT_STATUS':
      return `component:${news.componentId}`;
  }
}
