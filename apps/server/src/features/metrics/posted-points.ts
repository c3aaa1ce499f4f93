import type { FieldError } from '@signet/domain/errors';
import { LIMITS } from '@signet/domain/limits';
import { POINT_TIME_WORDS, pointTime } from '@signet/domain/point-time';
import { badFields, badInput } from '../../core/errors.js';
import type { MetricPointInput } from './metric.inputs.js';

export interface PostedPoints {
  points: MetricPointInput[];
  idempotencyKey: string | null;
}

const MOST_REFUSALS = 20;

/**
 * What a script posts: a point, an array of points, or `{ points, idempotencyKey }`. By hand, as there may be
 * thousands many times a second. @throws AppError
 */
export function postedPoints(body: unknown): PostedPoints {
  if (Array.isArray(body)) return { points: pointsIn(body), idempotencyKey: null };
  if (!isObject(body)) throw badInput('body', 'must be a point, an array of points, or { points, idempotencyKey }');
  if (!('points' in body)) return { points: pointsIn([body]), idempotencyKey: null };
  const { points, idempotencyKey = null, ...unknown } = body;
  for (const name of Object.keys(unknown)) throw badInput(name, 'is not known beside points');
  if (!Array.isArray(points)) throw badInput('points', 'must be an array');
  if (idempotencyKey !== null && typeof idempotencyKey !== 'string') {
    throw badInput('idempotencyKey', 'must be a string');
  }
  return { points: pointsIn(points), idempotencyKey };
}

function pointsIn(given: readonly unknown[]): MetricPointInput[] {
  if (given.length > LIMITS.pointsPerCall) {
    throw badInput('points', `must be at most ${LIMITS.pointsPerCall} points`);
  }
  const points: MetricPointInput[] = [];
  const refused: FieldError[] = [];
  for (const [n, point] of given.entries()) {
    const read = readPoint(point);
    if ('value' in read) points.push(read);
    else refused.push({ ...read, path: `points[${n}]${read.path}` });
    if (refused.length >= MOST_REFUSALS) break;
  }
  if (refused.length > 0) throw badFields(refused);
  return points;
}

/** The point, or the first thing that is wrong with it: a time that is misspelt must not become "now". */
function readPoint(point: unknown): MetricPointInput | FieldError {
  if (!isObject(point)) return { path: '', message: 'must be { value, at }' };
  for (const name of Object.keys(point)) {
    if (name !== 'value' && name !== 'at')
      return { path: `.${name}`, message: 'is not known: a point has value and at' };
  }
  const { value, at } = point;
  if (typeof value !== 'number') return { path: '.value', message: 'must be a number' };
  if (at === undefined || at === null) return { value };
  const time = pointTime(at);
  return time ? { value, at: time } : { path: '.at', message: POINT_TIME_WORDS };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
