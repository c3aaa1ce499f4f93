import type { Viewer } from '@signet/domain/visibility';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Component } from '../components/component.entity.js';
import type { Maintenance } from './maintenance.entity.js';
import { covering, viewableMaintenances } from './maintenance.queries.js';

export interface MaintenancesOf {
  /** The one that they cover; null for all. */
  component: Component | null;
}

const MOMENT = 'COALESCE(maintenance.actualStart, maintenance.plannedStart)';

/** Those whose `historyMomentOf` lies in the window, newest first. */
export function maintenancesOfHistory(
  db: EntityManager,
  viewer: Viewer,
  { from, to, ...which }: MaintenancesOf & { from: Date; to: Date },
): Promise<Maintenance[]> {
  return startedBefore(db, viewer, to, which)
    .andWhere(`${MOMENT} >= :from`, { from })
    .orderBy(MOMENT, 'DESC')
    .addOrderBy('maintenance.id', 'DESC')
    .getMany();
}

export function hasMaintenanceBefore(
  db: EntityManager,
  viewer: Viewer,
  { from, ...which }: MaintenancesOf & { from: Date },
): Promise<boolean> {
  return startedBefore(db, viewer, from, which).getExists();
}

/** Those that began before `to`, or that were to begin and were cancelled. */
function startedBefore(
  db: EntityManager,
  viewer: Viewer,
  to: Date,
  { component }: MaintenancesOf,
): SelectQueryBuilder<Maintenance> {
  const query = viewableMaintenances(db, viewer)
    .andWhere(`${MOMENT} < :to`, { to })
    .andWhere("(maintenance.actualStart IS NOT NULL OR maintenance.status = 'CANCELLED')");
  if (!component) return query;
  return query.andWhere((outer) => `maintenance.id IN ${covering(outer)}`, { componentId: component.id });
}
