import { inOrder, type UpdateFacts } from '@signet/domain/incident';
import { searchText } from '@signet/domain/inputs';
import { viewableBy, type Viewer } from '@signet/domain/visibility';
import { In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { holdsWords } from '../../core/db/holds-words.js';
import { notFound, parseInput } from '../../core/errors.js';
import { connectionOf, decodeCursor, encodeCursor, type Connection } from '../../core/graphql/connection.js';
import { idFrom } from '../../core/ids.js';
import { viewableComponents } from '../components/component.queries.js';
import { pageLooksBackTo } from '../site/site.queries.js';
import { IncidentImpact } from './incident-impact.entity.js';
import { IncidentText } from './incident-text.entity.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { Incident } from './incident.entity.js';
import type { IncidentFilter } from './incident.inputs.js';

export function viewableIncidents(db: EntityManager, viewer: Viewer): SelectQueryBuilder<Incident> {
  return db
    .createQueryBuilder(Incident, 'incident')
    .where('incident.visibility IN (:...visibilities)', { visibilities: viewableBy(viewer) });
}

export async function findIncident({ db }: Context, viewer: Viewer, id: string): Promise<Incident | null> {
  const key = idFrom(id);
  return key === null ? null : viewableIncidents(db, viewer).andWhere('incident.id = :key', { key }).getOne();
}

/** @throws AppError NOT_FOUND */
export async function findIncidentToEdit(ctx: Context, id: string): Promise<Incident> {
  const incident = await findIncident(ctx, viewerOf(ctx.actor), id);
  if (!incident) throw notFound(`The incident ${id}`);
  return incident;
}

/** Newest first. */
export async function listIncidents(
  ctx: Context,
  viewer: Viewer,
  {
    first,
    after,
    filter,
  }: { first: number; after?: string | null | undefined; filter?: IncidentFilter | null | undefined },
): Promise<Connection<Incident>> {
  const matching = await filtered(ctx, viewer, filter ?? {});
  if (!matching) return connectionOf<Incident>([], first, 0, () => '');
  const totalCount = await matching.getCount();
  if (typeof after === 'string') {
    const { at, id } = decodeCursor(after);
    matching.andWhere('(incident.startedAt < :at OR (incident.startedAt = :at AND incident.id < :last))', {
      at,
      last: id,
    });
  }
  const found = await matching
    .orderBy('incident.startedAt', 'DESC')
    .addOrderBy('incident.id', 'DESC')
    .take(first + 1)
    .getMany();
  return connectionOf(found, first, totalCount, (it) => encodeCursor(it.startedAt, it.id));
}

/** Null where the filter names a component that the viewer may not see: it must not tell what hits that one. */
async function filtered({ db }: Context, viewer: Viewer, filter: IncidentFilter) {
  const query = viewableIncidents(db, viewer);
  if (filter.status) query.andWhere({ status: In(filter.status) });
  if (typeof filter.open === 'boolean') {
    query.andWhere(filter.open ? 'incident.status <> :resolved' : 'incident.status = :resolved', {
      resolved: 'RESOLVED',
    });
  }
  if (filter.from) query.andWhere('incident.startedAt >= :from', { from: filter.from });
  if (filter.to) query.andWhere('incident.startedAt < :to', { to: filter.to });
  const search = parseInput(searchText, filter.search, 'filter.search');
  if (typeof search === 'string') onlyTelling(query, search);
  if (typeof filter.componentId === 'string') {
    const key = idFrom(filter.componentId) ?? 0;
    if (!(await viewableComponents(db, viewer).andWhere('component.id = :key', { key }).getExists())) return null;
    query.andWhere((outer) => `incident.id IN ${naming(outer)}`, { componentId: key });
  }
  return query;
}

function onlyTelling(query: SelectQueryBuilder<Incident>, search: string): void {
  const found = query
    .subQuery()
    .select('told.incidentId')
    .from(IncidentText, 'told')
    .where(holdsWords('told.text', search));
  query.andWhere(`incident.id IN ${found.getQuery()}`, found.getParameters());
}

/** Unresolved, pinned ones ahead, then newest first. */
export function openIncidents(db: EntityManager, viewer: Viewer): Promise<Incident[]> {
  return viewableIncidents(db, viewer)
    .andWhere({ resolvedAt: IsNull() })
    .orderBy('incident.pinned', 'DESC')
    .addOrderBy('incident.startedAt', 'DESC')
    .addOrderBy('incident.id', 'DESC')
    .getMany();
}

export function incidentsStartedBetween(db: EntityManager, viewer: Viewer, from: Date, to: Date): Promise<Incident[]> {
  return viewableIncidents(db, viewer)
    .andWhere('incident.startedAt >= :from AND incident.startedAt < :to', { from, to })
    .orderBy('incident.startedAt', 'DESC')
    .addOrderBy('incident.id', 'DESC')
    .getMany();
}

export type UpdateWithImpacts = IncidentUpdate & UpdateFacts<number>;

/** Each incident's updates with what they change, oldest first. */
export async function updatesOfIncidents(
  db: EntityManager,
  incidentIds: readonly number[],
): Promise<Map<number, UpdateWithImpacts[]>> {
  if (incidentIds.length === 0) return new Map();
  const updates = await db.findBy(IncidentUpdate, { incidentId: In([...incidentIds]) });
  const impacts = await db.find(IncidentImpact, { where: { incidentId: In([...incidentIds]) }, order: { id: 'ASC' } });
  const byUpdate = Map.groupBy(impacts, (impact) => impact.updateId);
  const whole = updates.map((update) => Object.assign(update, { impacts: byUpdate.get(update.id) ?? [] }));
  return Map.groupBy(inOrder(whole), (update) => update.incidentId);
}

/** The incidents that name a component and that the page may still show: open, or of the last 90 days. */
export function incidentsNaming(db: EntityManager, componentId: number, now: Date): Promise<Incident[]> {
  return db
    .createQueryBuilder(Incident, 'incident')
    .innerJoin(IncidentImpact, 'impact', 'impact.incidentId = incident.id')
    .where('impact.componentId = :componentId', { componentId })
    .andWhere('(incident.resolvedAt IS NULL OR incident.startedAt >= :earliest)', { earliest: pageLooksBackTo(now) })
    .getMany();
}

/** Those that ever named the component and that were open at some time of the window, newest first. */
export function incidentsOn(
  db: EntityManager,
  viewer: Viewer,
  componentId: number,
  { from, to }: { from: Date; to: Date },
): Promise<Incident[]> {
  return viewableIncidents(db, viewer)
    .andWhere('incident.startedAt < :to', { to })
    .andWhere('(incident.resolvedAt IS NULL OR incident.resolvedAt > :from)', { from })
    .andWhere((outer) => `incident.id IN ${naming(outer)}`, { componentId })
    .orderBy('incident.startedAt', 'DESC')
    .addOrderBy('incident.id', 'DESC')
    .getMany();
}

/** The incidents that ever named the component of the parameter `componentId`. */
export function naming(outer: SelectQueryBuilder<Incident>): string {
  return outer
    .subQuery()
    .select('impact.incidentId')
    .from(IncidentImpact, 'impact')
    .where('impact.componentId = :componentId')
    .getQuery();
}
