import { bucketsOf, type Bucket, type MetricPoint } from '@signet/domain/metric';
import type { Context } from '../../core/context.js';
import type { Dialect } from '../../core/db/database.js';

/** SQLite takes about 1,000 rows a statement. */
const CHUNK = 500;

/** What happens where the slot has points already. */
const ADD: Record<Dialect, string> = {
  mysql:
    'ON DUPLICATE KEY UPDATE `sum` = `sum` + VALUES(`sum`), `count` = `count` + VALUES(`count`), ' +
    '`min` = LEAST(`min`, VALUES(`min`)), `max` = GREATEST(`max`, VALUES(`max`))',
  sqlite:
    'ON CONFLICT (`metricId`, `width`, `slot`) DO UPDATE SET `sum` = `sum` + excluded.`sum`, ' +
    '`count` = `count` + excluded.`count`, `min` = MIN(`min`, excluded.`min`), `max` = MAX(`max`, excluded.`max`)',
};

/** Adds the points to the stored buckets of every width. Gives back the minutes that are new or other than before. */
export async function addToBuckets(
  { db, services }: Context,
  metricId: number,
  points: readonly MetricPoint[],
): Promise<number[]> {
  const buckets = bucketsOf(points);
  for (let at = 0; at < buckets.length; at += CHUNK) {
    const rows = buckets.slice(at, at + CHUNK);
    await db.query(
      'INSERT INTO `metric_buckets` (`metricId`, `width`, `slot`, `sum`, `count`, `min`, `max`) VALUES ' +
        `${rows.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')} ${ADD[services.database.dialect]}`,
      rows.flatMap((row) => valuesOf(metricId, row)),
    );
  }
  return buckets.filter((bucket) => bucket.width === 'MINUTE').map((bucket) => bucket.slot);
}

function valuesOf(metricId: number, { width, slot, sum, count, min, max }: Bucket) {
  return [metricId, width, slot, sum, count, min, max];
}
