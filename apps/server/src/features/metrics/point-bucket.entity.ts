import type { BucketWidth } from '@signet/domain/metric';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { WORD } from '../../core/db/columns.js';
import { Metric } from './metric.entity.js';

/** The points of a metric that fell into one slot, put together. Only `addToBuckets` writes it. */
@Entity('metric_buckets')
export class PointBucket {
  @PrimaryColumn({ type: Number })
  metricId!: number;

  @ManyToOne(() => Metric, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'metricId' })
  metric?: Metric;

  @PrimaryColumn(WORD)
  width!: BucketWidth;

  /** Its start, in minutes since 1970-01-01T00:00Z. */
  @PrimaryColumn({ type: Number })
  slot!: number;

  @Column({ type: 'double' })
  sum!: number;

  /** A double, as a busy day has more points than an int can count. */
  @Column({ type: 'double' })
  count!: number;

  @Column({ type: 'double' })
  min!: number;

  @Column({ type: 'double' })
  max!: number;

  /** The metric's recording that was the last to change it. */
  @Column({ type: 'double', default: 0 })
  recording!: number;
}
