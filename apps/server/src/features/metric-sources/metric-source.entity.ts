import type { MetricSourceKind } from '@signet/domain/metric-source';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { MetricSourceKindEnum } from '../../core/graphql/enums.js';
import { Metric } from '../metrics/metric.entity.js';

@ObjectType({ description: 'Where the value of a metric is read, every minute.' })
@Entity('metric_sources')
export class MetricSource {
  @PrimaryColumn({ type: Number })
  metricId!: number;

  @OneToOne(() => Metric, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'metricId' })
  metric?: Metric;

  @Field(() => MetricSourceKindEnum)
  @Column(WORD)
  kind!: MetricSourceKind;

  @Field(() => String)
  @Column({ type: 'varchar', length: 2_048 })
  url!: string;

  @Field(() => String, { nullable: true, description: 'Where the number stands in the JSON; null for all of it.' })
  @Column({ type: 'varchar', length: 500, nullable: true })
  path!: string | null;

  /** A secret: no field shows it. */
  @Column({ type: 'text', nullable: true })
  authorization!: string | null;

  @Field(() => Date, { description: 'When it is read next.' })
  @Index()
  @Column(INSTANT)
  nextAt!: Date;

  @Field(() => Date, { nullable: true })
  @Column({ ...INSTANT, nullable: true })
  lastTriedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it last gave a value.' })
  @Column({ ...INSTANT, nullable: true })
  lastReadAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it gave no value when it was last tried; null if it did.' })
  @Column({ type: 'text', nullable: true })
  problem!: string | null;

  @Field(() => Date, { nullable: true, description: 'Since when it has given none.' })
  @Column({ ...INSTANT, nullable: true })
  failingSince!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is asked with an Authorization header, which is never shown.' })
  get hasAuthorization(): boolean {
    return this.authorization !== null;
  }
}
