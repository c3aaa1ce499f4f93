import { bucketsOf, oldestKept, type Bucket, type MetricPoint } from '@signet/domain/metric';
import type { Context } from '../../core/context.js';
import type { Dialect } from '../../core/db/database.js';
import type { PointBucket } from './point-bucket.entity.js';

/** SQLite takes about 1,000 rows a statement. */
const CHUNK = 500;

/** What happens where the slot has points already. */
const ADD: Record<Dialect, string> = {
  mysql:
    'ON DUPLICATE KEY UPDATE `sum` = `sum` + VALUES(`sum`), `count` = `count` + VALUES(`count`), ' +
    '`min` = LEAST(`min`, VALUES(`min`)), `max` = GREATEST(`max`, VALUES(`max`)), ' +
    '`recording` = VALUES(`recording`)',
  sqlite:
    'ON CONFLICT (`metricId`, `width`, `slot`) DO UPDATE SET `sum` = `sum` + excluded.`sum`, ' +
    '`count` = `count` + excluded.`count`, `min` = MIN(`min`, excluded.`min`), `max` = MAX(`max`, excluded.`max`), ' +
    '`recording` = excluded.`recording`',
};

/** Adds the points to the stored buckets of every width that is still kept at their time. */
export async function addToBuckets(
  { db, services, now }: Context,
  recording: Pick<PointBucket, 'metricId' | 'recording'>,
  points: readonly MetricPoint[],
): Promise<void> {
  const buckets = bucketsOf(points).filter(({ width, slot }) => slot >= (oldestKept(width, now()) ?? slot));
  for (let at = 0; at < buckets.length; at += CHUNK) {
    const rows = buckets.slice(at, at + CHUNK);
    await db.query(
      'INSERT INTO `metric_buckets` (`metricId`, `width`, `slot`, `sum`, `count`, `min`, `max`, `recording`) VALUES ' +
        `${rows.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')} ${ADD[services.database.dialect]}`,
      rows.flatMap((row) => valuesOf(recording, row)),
    );
  }
}

function valuesOf(
  { metricId, recording }: Pick<PointBucket, 'metricId' | 'recording'>,
  { width, slot, sum, count, min, max }: Bucket,
) {
  return [metricId, width, slot, sum, count, min, max, recording];
}
