import { impactSpans } from '@signet/domain/incident';
import { statusIntervals, type StatusInterval, type TimelineSources } from '@signet/domain/timeline';
import { shownTo, type Audience } from '@signet/domain/visibility';
import { In, IsNull, LessThan, MoreThan, MoreThanOrEqual, type EntityManager } from 'typeorm';
import type { Component } from '../components/component.entity.js';
import { IncidentImpact } from '../incidents/incident-impact.entity.js';
import { updatesOfIncidents } from '../incidents/incident.queries.js';
import { MaintenanceComponent } from '../maintenances/maintenance-component.entity.js';
import { BaseStatusChange } from './base-status-change.entity.js';
import { StatusCorrection } from './status-correction.entity.js';

/** Per component, its status intervals from `since` on, as its sources of truth tell them. */
export async function intervalsFromSources(
  db: EntityManager,
  audience: Audience,
  components: readonly Component[],
  since: ReadonlyMap<number, Date>,
): Promise<Map<number, StatusInterval[]>> {
  const ids = components.map((component) => component.id);
  const earliest = new Date(Math.min(...[...since.values()].map((at) => at.getTime())));
  const base = await baseStatuses(db, since);
  const impacts = await impactsOn(db, audience, ids, earliest);
  const maintenances = await maintenancesOn(db, audience, ids, earliest);
  const corrections = await correctionsOn(db, ids, earliest);
  return new Map(
    components.map((component) => {
      const sources: TimelineSources = {
        createdAt: since.get(component.id) ?? component.createdAt,
        base: base.get(component.id) ?? [],
        impacts: impacts.get(component.id) ?? [],
        maintenances: maintenances.get(component.id) ?? [],
        corrections: corrections.get(component.id) ?? [],
      };
      return [component.id, statusIntervals(sources)];
    }),
  );
}

/** What was set from `since` on, and the one before, which held then. */
async function baseStatuses(db: EntityManager, since: ReadonlyMap<number, Date>) {
  const base = new Map<number, BaseStatusChange[]>();
  for (const [componentId, from] of since) {
    const before = await db.findOne(BaseStatusChange, {
      where: { componentId, at: LessThan(from) },
      order: { at: 'DESC', id: 'DESC' },
    });
    const later = await db.find(BaseStatusChange, {
      where: { componentId, at: MoreThanOrEqual(from) },
      order: { at: 'ASC', id: 'ASC' },
    });
    base.set(componentId, before ? [before, ...later] : later);
  }
  return base;
}

/** From incidents that the audience may see and that were still open after `earliest`. */
async function impactsOn(db: EntityManager, audience: Audience, ids: number[], earliest: Date) {
  const affected = await db
    .createQueryBuilder(IncidentImpact, 'impact')
    .innerJoin('impact.incident', 'incident')
    .select('DISTINCT impact.incidentId', 'id')
    .where('impact.componentId IN (:...ids)', { ids })
    .andWhere('incident.visibility IN (:...visibilities)', { visibilities: shownTo(audience) })
    .andWhere('(incident.resolvedAt IS NULL OR incident.resolvedAt > :earliest)', { earliest })
    .getRawMany<{ id: number }>();
  const updates = await updatesOfIncidents(
    db,
    affected.map(({ id }) => id),
  );
  const spans = [...updates.values()].flatMap((of) => impactSpans(of));
  return Map.groupBy(spans, (span) => span.componentId);
}

async function maintenancesOn(db: EntityManager, audience: Audience, ids: number[], earliest: Date) {
  const found = await db
    .createQueryBuilder(MaintenanceComponent, 'covered')
    .innerJoinAndSelect('covered.maintenance', 'maintenance')
    .where('covered.componentId IN (:...ids)', { ids })
    .andWhere('maintenance.visibility IN (:...visibilities)', { visibilities: shownTo(audience) })
    .andWhere('maintenance.actualStart IS NOT NULL')
    .andWhere('(maintenance.actualEnd IS NULL OR maintenance.actualEnd > :earliest)', { earliest })
    .getMany();
  const intervals = found.flatMap(({ componentId, status, maintenance }) =>
    maintenance?.actualStart ? [{ componentId, status, from: maintenance.actualStart, to: maintenance.actualEnd }] : [],
  );
  return Map.groupBy(intervals, (interval) => interval.componentId);
}

/** What was found out afterwards holds for everybody; in the order in which it was said. */
async function correctionsOn(db: EntityManager, ids: number[], earliest: Date) {
  const found = await db.find(StatusCorrection, {
    where: { componentId: In(ids), endsAt: MoreThan(earliest), withdrawnAt: IsNull() },
    order: { id: 'ASC' },
  });
  const intervals = found.map(({ componentId, status, startsAt: from, endsAt: to }) => ({
    componentId,
    status,
    from,
    to,
  }));
  return Map.groupBy(intervals, (interval) => interval.componentId);
}
