import { slotAt, startOf, valueOf, type Bucket, type BucketWidth } from '@signet/domain/metric';
import { viewableBy, type Viewer } from '@signet/domain/visibility';
import { MoreThan, MoreThanOrEqual, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import type { MetricBucket, MetricChange } from './metric-bucket.js';
import { levelOf } from './level-of.js';
import type { PointsRecorded } from './metric-follower.js';
import { Metric } from './metric.entity.js';
import { PointBucket } from './point-bucket.entity.js';

export function viewableMetrics(db: EntityManager, viewer: Viewer): SelectQueryBuilder<Metric> {
  return db
    .createQueryBuilder(Metric, 'metric')
    .where('metric.visibility IN (:...visibilities)', { visibilities: viewableBy(viewer) });
}

export async function findMetric({ db }: Context, viewer: Viewer, id: string): Promise<Metric | null> {
  const key = idFrom(id);
  return key === null ? null : viewableMetrics(db, viewer).andWhere('metric.id = :key', { key }).getOne();
}

/** @throws AppError NOT_FOUND */
export async function findMetricToEdit(ctx: Context, id: string): Promise<Metric> {
  const metric = await findMetric(ctx, viewerOf(ctx.actor), id);
  if (!metric) throw notFound(`The metric ${id}`);
  return metric;
}

/** In the page's order. */
export function allMetrics(db: EntityManager, viewer: Viewer): Promise<Metric[]> {
  return viewableMetrics(db, viewer).orderBy('metric.position', 'ASC').addOrderBy('metric.id', 'ASC').getMany();
}

/** Those that measure these components, in the page's order. */
export function metricsOfComponents(
  db: EntityManager,
  viewer: Viewer,
  componentIds: readonly number[],
): Promise<Metric[]> {
  return viewableMetrics(db, viewer)
    .andWhere('metric.componentId IN (:...componentIds)', { componentIds })
    .orderBy('metric.position', 'ASC')
    .addOrderBy('metric.id', 'ASC')
    .getMany();
}

/** Which buckets are wanted: these metrics', of one width, from a slot on. */
export interface BucketsWanted {
  metricIds: readonly number[];
  width: BucketWidth;
  from: number;
}

/** In one statement, however much is wanted; without entities, as there may be tens of thousands. */
export function readBuckets(
  db: EntityManager,
  wanted: readonly BucketsWanted[],
): Promise<(Bucket & { metricId: number })[]> {
  const query = db
    .createQueryBuilder()
    .select(
      ['metricId', 'width', 'slot', 'sum', 'count', 'min', 'max'].map((column) => `bucket.${column} AS ${column}`),
    )
    .from(PointBucket, 'bucket');
  for (const [n, { metricIds, width, from }] of wanted.entries()) {
    query.orWhere(`(bucket.metricId IN (:...ids${n}) AND bucket.width = :width${n} AND bucket.slot >= :from${n})`, {
      [`ids${n}`]: metricIds,
      [`width${n}`]: width,
      [`from${n}`]: from,
    });
  }
  return query.getRawMany();
}

const TOLD_MINUTES = 24 * 60;

/** A change as it is now. @throws AppError NOT_FOUND if the viewer may no longer see the metric */
export async function loadMetricChange(
  { db }: Context,
  viewer: Viewer,
  { metricId, since }: PointsRecorded,
): Promise<MetricChange> {
  const metric = await viewableMetrics(db, viewer).andWhere('metric.id = :metricId', { metricId }).getOne();
  if (!metric) throw notFound(`The metric ${metricId}`);
  const { calculation, latestValue: latest, latestAt } = metric;
  return { metricId, since, calculation, latest, latestAt, level: levelOf(metric) };
}

/** The minutes of the last day that are new or other than before, oldest first. */
export async function changedBuckets(
  { db, now }: Context,
  { metricId, since, calculation }: MetricChange,
): Promise<MetricBucket[]> {
  const buckets = await db.find(PointBucket, {
    where: {
      metricId,
      width: 'MINUTE',
      slot: MoreThanOrEqual(slotAt(now()) - TOLD_MINUTES),
      recording: MoreThan(since),
    },
    order: { slot: 'ASC' },
  });
  return buckets.map((bucket) => ({ at: startOf(bucket.slot), value: valueOf(bucket, calculation) }));
}
