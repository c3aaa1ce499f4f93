import type { Bucket, BucketWidth } from '@signet/domain/metric';
import type { EntityManager } from 'typeorm';
import { PointBucket } from './point-bucket.entity.js';

interface PageWanted {
  metricId: number;
  width: BucketWidth;
  /** The slot before the first one. */
  after: number;
  most: number;
}

/** Oldest first. */
export function bucketsAfter(db: EntityManager, { metricId, width, after, most }: PageWanted): Promise<Bucket[]> {
  return db
    .createQueryBuilder()
    .select(['width', 'slot', 'sum', 'count', 'min', 'max'].map((column) => `bucket.${column} AS ${column}`))
    .from(PointBucket, 'bucket')
    .where('bucket.metricId = :metricId AND bucket.width = :width AND bucket.slot > :after', { metricId, width, after })
    .orderBy('bucket.slot', 'ASC')
    .limit(most)
    .getRawMany();
}
