import { line } from '@signet/domain/inputs';
import { LIMITS } from '@signet/domain/limits';
import { refusedPoints, type MetricPoint } from '@signet/domain/metric';
import { QueryFailedError } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badFields, parseInput } from '../../core/errors.js';
import { once, type RepeatableCall } from '../../core/idempotency/once.js';
import type { MetricPointInput } from './metric.inputs.js';
import { lockMetric, writePoints } from './write-points.js';

export const repeatKeyOfPoints = line(LIMITS.idempotencyKey).nullish();

/** All of the points or none; they change no page and raise no revision. Gives back how many. @throws AppError */
export async function recordMetricPoints(
  ctx: Context,
  metricId: string,
  input: readonly MetricPointInput[],
  repeatKey?: string | null,
): Promise<number> {
  mustBeAllowed(ctx.actor, 'metrics:edit');
  const key = parseInput(repeatKeyOfPoints, repeatKey, 'idempotencyKey');
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
      await writePoints(tx, metric, points);
      return points.length;
    });
    return { id: metric.id, recordings: metric.recordings, count };
  });
}
