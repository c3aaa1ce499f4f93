import { newestPoint, type MetricPoint } from '@signet/domain/metric';
import type { Context } from '../../core/context.js';
import { notFound } from '../../core/errors.js';
import { idFrom } from '../../core/ids.js';
import { addToBuckets } from './add-to-buckets.js';
import { Metric } from './metric.entity.js';

/** Points that were checked, as one recording of a metric that is locked. */
export async function writePoints(tx: Context, metric: Metric, points: readonly MetricPoint[]): Promise<void> {
  metric.recordings += 1;
  await addToBuckets(tx, { metricId: metric.id, recording: metric.recordings }, points);
  await keepLatest(tx, metric, points);
}

/** SQLite has no row locks and needs none: its writers take turns anyway. @throws AppError NOT_FOUND */
export async function lockMetric({ db, services }: Context, id: string): Promise<Metric> {
  const key = idFrom(id);
  const locked = services.database.dialect === 'mysql' && { lock: { mode: 'pessimistic_write' as const } };
  const metric = key === null ? null : await db.findOne(Metric, { where: { id: key }, ...locked });
  if (!metric) throw notFound(`The metric ${id}`);
  return metric;
}

/** The newest by its time; of several, the one that was recorded last. */
async function keepLatest(
  { db }: Context,
  { id, latestAt, recordings }: Metric,
  points: readonly MetricPoint[],
): Promise<void> {
  const newest = newestPoint(points);
  const isNews = newest && !(latestAt && latestAt > newest.at);
  await db.update(Metric, id, { recordings, ...(isNews && { latestValue: newest.value, latestAt: newest.at }) });
}
