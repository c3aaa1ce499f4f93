import { LessThanOrEqual } from 'typeorm';
import type { Context } from '../../core/context.js';
import { MetricSource } from './metric-source.entity.js';

/** What should have been read by now, what waits longest first. */
export function dueSources({ db, now }: Context, most: number): Promise<MetricSource[]> {
  return db.find(MetricSource, { where: { nextAt: LessThanOrEqual(now()) }, order: { nextAt: 'ASC' }, take: most });
}

/** Whether nobody has set or claimed it since. */
export function isUnchanged({ db }: Context, { metricId, nextAt }: MetricSource): Promise<boolean> {
  return db.existsBy(MetricSource, { metricId, nextAt });
}

/** A secret goes to the server that it was given for, and to no other. */
export function isOfSameServer({ url }: MetricSource, other: string): boolean {
  return new URL(url).origin === new URL(other).origin;
}
