import type { ComponentStatus } from '@signet/domain/component';
import type { Visibility } from '@signet/domain/visibility';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';

/** Work that recurs: what each occurrence is made of. */
@ObjectType('Recurrence')
@Entity('maintenance_series')
export class MaintenanceSeries {
  @Field(() => ID, { description: 'The same for all its occurrences.' })
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String, { description: 'An RFC 5545 RRULE.' })
  @Column({ type: 'varchar', length: 500 })
  rule!: string;

  @Field(() => String, { description: 'In whose clock the time of day stays the same.' })
  @Column({ type: 'varchar', length: 64 })
  timeZone!: string;

  @Column(INSTANT)
  firstStart!: Date;

  /** Occurrences before this moment are rows, or were. */
  @Column(INSTANT)
  writtenUntil!: Date;

  /** How long each window is, in milliseconds. */
  @Column({ type: Number })
  lasts!: number;

  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Column({ type: 'text' })
  message!: string;

  @Column({ type: 'simple-json' })
  components!: { componentId: number; status: ComponentStatus }[];

  @Column(WORD)
  visibility!: Visibility;

  @Column({ type: Boolean })
  autoStart!: boolean;

  @Column({ type: Boolean })
  autoComplete!: boolean;

  @Column({ type: Boolean, default: true })
  notify!: boolean;

  @Field(() => Date, { nullable: true, description: 'When an operator ended it; null while it goes on.' })
  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;
}
