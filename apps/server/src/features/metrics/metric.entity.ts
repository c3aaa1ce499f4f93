import type { MetricCalculation, MetricRange } from '@signet/domain/metric';
import type { MetricDirection } from '@signet/domain/metric-level';
import type { Visibility } from '@signet/domain/visibility';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import {
  MetricCalculationEnum,
  MetricDirectionEnum,
  MetricRangeEnum,
  VisibilityEnum,
} from '../../core/graphql/enums.js';

@ObjectType()
@Entity('metrics')
export class Metric {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Field(() => String, { description: 'The unit, as it stands behind a value.' })
  @Column({ type: 'varchar', length: 20 })
  suffix!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Field(() => MetricCalculationEnum)
  @Column(WORD)
  calculation!: MetricCalculation;

  @Field(() => Int, { description: 'Decimal places, for display only.' })
  @Column({ type: Number })
  places!: number;

  @Field(() => MetricRangeEnum)
  @Column(WORD)
  defaultRange!: MetricRange;

  @Field(() => Boolean)
  @Column({ type: Boolean })
  displayChart!: boolean;

  @Field(() => VisibilityEnum)
  @Column(WORD)
  visibility!: Visibility;

  @Field(() => Float, { nullable: true, description: 'From this value on it warns.' })
  @Column({ type: 'double', nullable: true })
  warnAt!: number | null;

  @Field(() => Float, { nullable: true, description: 'From this value on it alarms.' })
  @Column({ type: 'double', nullable: true })
  alarmAt!: number | null;

  @Field(() => MetricDirectionEnum)
  @Column({ ...WORD, default: 'HIGHER' })
  worseWhen!: MetricDirection;

  /** What it measures; `deleteComponent` clears it. */
  @Index()
  @Column({ type: Number, nullable: true })
  componentId!: number | null;

  @Field(() => Int)
  @Column({ type: Number })
  position!: number;

  /** How often points were recorded: a double, which counts exactly for longer than an int. */
  @Column({ type: 'double', default: 0 })
  recordings!: number;

  @Column({ type: 'double', nullable: true })
  latestValue!: number | null;

  @Column({ ...INSTANT, nullable: true })
  latestAt!: Date | null;

  @Column(INSTANT)
  createdAt!: Date;

  @Column(INSTANT)
  updatedAt!: Date;
}
