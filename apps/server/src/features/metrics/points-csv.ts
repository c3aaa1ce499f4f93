import { setImmediate as nextTurn } from 'node:timers/promises';
import { startOf, valueOf, type Bucket, type BucketWidth } from '@signet/domain/metric';
import type { Context } from '../../core/context.js';
import type { Metric } from './metric.entity.js';
import { bucketsAfter } from './bucket-page.queries.js';

const ROWS_AT_ONCE = 1_000;

/** All buckets of one width, oldest first. Times and numbers only: no cell can become a formula. */
export async function pointsCsv({ db }: Context, metric: Metric, width: BucketWidth): Promise<string> {
  const pieces = ['at,value,count,sum,min,max\r\n'];
  let buckets: Bucket[] = [];
  do {
    const after = buckets.at(-1)?.slot ?? -1;
    buckets = await bucketsAfter(db, { metricId: metric.id, width, after, most: ROWS_AT_ONCE });
    pieces.push(...buckets.map((bucket) => lineOf(bucket, metric)));
    // Whoever reads the page goes first.
    await nextTurn();
  } while (buckets.length === ROWS_AT_ONCE);
  return pieces.join('');
}

function lineOf(bucket: Bucket, { calculation }: Metric): string {
  const { slot, count, sum, min, max } = bucket;
  return `${startOf(slot).toISOString()},${valueOf(bucket, calculation)},${count},${sum},${min},${max}\r\n`;
}

/** Such as "response-time-hour.csv". */
export function csvName({ id, name }: Metric, width: BucketWidth): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return `${slug === '' ? `metric-${id}` : slug}-${width.toLowerCase()}.csv`;
}
