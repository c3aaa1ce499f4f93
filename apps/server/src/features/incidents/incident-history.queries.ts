import type { Viewer } from '@signet/domain/visibility';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Component } from '../components/component.entity.js';
import type { Incident } from './incident.entity.js';
import { naming, viewableIncidents } from './incident.queries.js';

export interface IncidentsOf {
  /** The one that they named at some time; null for all. */
  component: Component | null;
}

/** Those that started in the window, newest first. */
export function incidentsOfHistory(
  db: EntityManager,
  viewer: Viewer,
  { from, to, ...which }: IncidentsOf & { from: Date; to: Date },
): Promise<Incident[]> {
  return incidentsOf(db, viewer, which)
    .andWhere('incident.startedAt >= :from AND incident.startedAt < :to', { from, to })
    .orderBy('incident.startedAt', 'DESC')
    .addOrderBy('incident.id', 'DESC')
    .getMany();
}

export function hasIncidentBefore(
  db: EntityManager,
  viewer: Viewer,
  { from, ...which }: IncidentsOf & { from: Date },
): Promise<boolean> {
  return incidentsOf(db, viewer, which).andWhere('incident.startedAt < :from', { from }).getExists();
}

function incidentsOf(db: EntityManager, viewer: Viewer, { component }: IncidentsOf): SelectQueryBuilder<Incident> {
  const query = viewableIncidents(db, viewer);
  if (!component) return query;
  return query.andWhere((outer) => `incident.id IN ${naming(outer)}`, { componentId: component.id });
}
