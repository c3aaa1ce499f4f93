import { line } from '@signet/domain/inputs';
import { LIMITS } from '@signet/domain/limits';
import { newestPoint, refusedPoints, type MetricPoint } from '@signet/domain/metric';
import { QueryFailedError } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badFields, notFound, parseInput } from '../../core/errors.js';
import { once, type RepeatableCall } from '../../core/idempotency/once.js';
import { idFrom } from '../../core/ids.js';
import { addToBuckets } from './add-to-buckets.js';
import { Metric } from './metric.entity.js';
import type { MetricPointInput } from './metric.inputs.js';

const idempotencyKey = line(LIMITS.idempotencyKey).nullish();

/** All of the points or none; they change no page and raise no revision. Gives back how many. @throws AppError */
export async function recordMetricPoints(
  ctx: Context,
  metricId: string,
  input: readonly MetricPointInput[],
  repeatKey?: string | null,
): Promise<number> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  const key = parseInput(idempotencyKey, repeatKey, 'idempotencyKey');
  const now = ctx.now();
  const points = input.map(({ value, at }) => ({ value, at: at ?? now }));
  const refused = refusedPoints(points, now);
  if (refused.length > 0) throw badFields(refused);

  const call = { operation: 'recordMetricPoints', key, payload: { metricId, points: input } };
  const { id, recordings, count } = await recordOnce(ctx, call, points);
  ctx.services.metricFeed.tell(id, recordings);
  return count;
}

interface RecordCall extends RepeatableCall {
  payload: { metricId: string; points: readonly MetricPointInput[] };
}

interface Recorded {
  id: number;
  recordings: number;
  count: number;
}

/**
 * Calls for one metric take turns at its row. Two calls with the same key for different metrics do not: the
 * later one fails on the key's unique index, and finds the key when it tries again.
 */
async function recordOnce(ctx: Context, call: RecordCall, points: readonly MetricPoint[]): Promise<Recorded> {
  try {
    return await record(ctx, call, points);
  } catch (error) {
    if (!call.key || !(error instanceof QueryFailedError)) throw error;
    return record(ctx, call, points);
  }
}

function record(ctx: Context, call: RecordCall, points: readonly MetricPoint[]): Promise<Recorded> {
  return inTransaction(ctx, async (tx) => {
    const metric = await lockMetric(tx, call.payload.metricId);
    const count = await once(tx, call, async () => {
      metric.recordings += 1;
      await addToBuckets(tx, { metricId: metric.id, recording: metric.recordings }, points);
      await keepLatest(tx, metric, points);
      return points.length;
    });
    return { id: metric.id, recordings: metric.recordings, count };
  });
}

/** SQLite has no row locks and needs none: its writers take turns anyway. @throws AppError NOT_FOUND */
async function lockMetric({ db, services }: Context, id: string): Promise<Metric> {
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
