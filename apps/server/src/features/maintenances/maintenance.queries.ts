import type { MaintenanceOrder } from '@signet/domain/maintenance';
import { searchText } from '@signet/domain/inputs';
import { viewableBy, type Viewer } from '@signet/domain/visibility';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { holdsWords } from '../../core/db/holds-words.js';
import { notFound, parseInput } from '../../core/errors.js';
import { connectionOf, decodeCursor, encodeCursor, type Connection } from '../../core/graphql/connection.js';
import { idFrom } from '../../core/ids.js';
import { viewableComponents } from '../components/component.queries.js';
import { pageLooksBackTo } from '../site/site.queries.js';
import { MaintenanceComponent } from './maintenance-component.entity.js';
import { MaintenanceText } from './maintenance-text.entity.js';
import { Maintenance } from './maintenance.entity.js';
import type { MaintenanceFilter } from './maintenance.inputs.js';

export function viewableMaintenances(db: EntityManager, viewer: Viewer): SelectQueryBuilder<Maintenance> {
  return db
    .createQueryBuilder(Maintenance, 'maintenance')
    .where('maintenance.visibility IN (:...visibilities)', { visibilities: viewableBy(viewer) });
}

export async function findMaintenance({ db }: Context, viewer: Viewer, id: string): Promise<Maintenance | null> {
  const key = idFrom(id);
  return key === null ? null : viewableMaintenances(db, viewer).andWhere('maintenance.id = :key', { key }).getOne();
}

/** @throws AppError NOT_FOUND */
export async function findMaintenanceToEdit(ctx: Context, id: string): Promise<Maintenance> {
  const maintenance = await findMaintenance(ctx, viewerOf(ctx.actor), id);
  if (!maintenance) throw notFound(`The maintenance ${id}`);
  return maintenance;
}

interface Listing {
  first: number;
  order: MaintenanceOrder;
  after?: string | null | undefined;
  filter?: MaintenanceFilter | null | undefined;
}

/** By planned start. */
export async function listMaintenances(
  ctx: Context,
  viewer: Viewer,
  { first, order, after, filter }: Listing,
): Promise<Connection<Maintenance>> {
  const matching = await filtered(ctx, viewer, filter ?? {});
  if (!matching) return connectionOf<Maintenance>([], first, 0, () => '');
  const totalCount = await matching.getCount();
  const [beyond, direction] = order === 'SOONEST_FIRST' ? (['>', 'ASC'] as const) : (['<', 'DESC'] as const);
  if (typeof after === 'string') {
    const { at, id } = decodeCursor(after);
    matching.andWhere(
      `(maintenance.plannedStart ${beyond} :at OR (maintenance.plannedStart = :at AND maintenance.id ${beyond} :last))`,
      { at, last: id },
    );
  }
  const found = await matching
    .orderBy('maintenance.plannedStart', direction)
    .addOrderBy('maintenance.id', direction)
    .take(first + 1)
    .getMany();
  return connectionOf(found, first, totalCount, (it) => encodeCursor(it.plannedStart, it.id));
}

/** Null where the filter names something that the viewer may not see. */
async function filtered(ctx: Context, viewer: Viewer, filter: MaintenanceFilter) {
  const { db } = ctx;
  const query = viewableMaintenances(db, viewer);
  if (filter.status) query.andWhere({ status: In(filter.status) });
  if (filter.from) query.andWhere('maintenance.plannedStart >= :from', { from: filter.from });
  if (filter.to) query.andWhere('maintenance.plannedStart < :to', { to: filter.to });
  if (filter.endsAfter) query.andWhere('maintenance.plannedEnd > :endsAfter', { endsAfter: filter.endsAfter });
  const search = parseInput(searchText, filter.search, 'filter.search');
  if (typeof search === 'string') onlyTelling(query, search);
  if (typeof filter.componentId === 'string') {
    const key = idFrom(filter.componentId) ?? 0;
    if (!(await viewableComponents(db, viewer).andWhere('component.id = :key', { key }).getExists())) return null;
    query.andWhere((outer) => `maintenance.id IN ${covering(outer)}`, { componentId: key });
  }
  if (typeof filter.followsId === 'string') {
    const { seriesId, occurrenceAt } = (await findMaintenance(ctx, viewer, filter.followsId)) ?? {};
    if (!seriesId || !occurrenceAt) return null;
    query.andWhere('maintenance.seriesId = :seriesId AND maintenance.occurrenceAt > :occurrenceAt', {
      seriesId,
      occurrenceAt,
    });
  }
  return query;
}

function onlyTelling(query: SelectQueryBuilder<Maintenance>, search: string): void {
  const found = query
    .subQuery()
    .select('told.maintenanceId')
    .from(MaintenanceText, 'told')
    .where(holdsWords('told.text', search));
  query.andWhere(`maintenance.id IN ${found.getQuery()}`, found.getParameters());
}

/** In progress, then scheduled, by start. */
export function comingMaintenances(db: EntityManager, viewer: Viewer): Promise<Maintenance[]> {
  return viewableMaintenances(db, viewer)
    .andWhere({ status: In(['IN_PROGRESS', 'SCHEDULED']) })
    .orderBy('maintenance.status', 'ASC')
    .addOrderBy('maintenance.plannedStart', 'ASC')
    .addOrderBy('maintenance.id', 'ASC')
    .getMany();
}

export function maintenancesStartedBetween(
  db: EntityManager,
  viewer: Viewer,
  from: Date,
  to: Date,
): Promise<Maintenance[]> {
  return viewableMaintenances(db, viewer)
    .andWhere('maintenance.actualStart >= :from AND maintenance.actualStart < :to', { from, to })
    .orderBy('maintenance.actualStart', 'DESC')
    .addOrderBy('maintenance.id', 'DESC')
    .getMany();
}

/** The maintenances that cover a component and that the page may still show: to come, or of the last 90 days. */
export function maintenancesNaming(db: EntityManager, componentId: number, now: Date): Promise<Maintenance[]> {
  return db
    .createQueryBuilder(Maintenance, 'maintenance')
    .innerJoin(MaintenanceComponent, 'covered', 'covered.maintenanceId = maintenance.id')
    .where('covered.componentId = :componentId', { componentId })
    .andWhere('maintenance.plannedEnd >= :earliest', { earliest: pageLooksBackTo(now) })
    .getMany();
}

/** Those that cover the component and that were in progress at some time of the window, newest first. */
export function maintenancesOn(
  db: EntityManager,
  viewer: Viewer,
  componentId: number,
  { from, to }: { from: Date; to: Date },
): Promise<Maintenance[]> {
  return viewableMaintenances(db, viewer)
    .andWhere('maintenance.actualStart < :to', { to })
    .andWhere('(maintenance.actualEnd IS NULL OR maintenance.actualEnd > :from)', { from })
    .andWhere((outer) => `maintenance.id IN ${covering(outer)}`, { componentId })
    .orderBy('maintenance.actualStart', 'DESC')
    .addOrderBy('maintenance.id', 'DESC')
    .getMany();
}

/** The maintenances that cover the component of the parameter `componentId`. */
export function covering(outer: SelectQueryBuilder<Maintenance>): string {
  return outer
    .subQuery()
    .select('covered.maintenanceId')
    .from(MaintenanceComponent, 'covered')
    .where('covered.componentId = :componentId')
    .getQuery();
}
