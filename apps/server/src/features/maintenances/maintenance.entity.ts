import type { MaintenanceStatus } from '@signet/domain/maintenance';
import type { Visibility } from '@signet/domain/visibility';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { MaintenanceStatusEnum, VisibilityEnum } from '../../core/graphql/enums.js';

@ObjectType()
@Entity('maintenances')
@Index(['status', 'plannedStart'])
@Index(['seriesId', 'occurrenceAt'], { unique: true })
export class Maintenance {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Field(() => MaintenanceStatusEnum)
  @Column(WORD)
  status!: MaintenanceStatus;

  @Field(() => VisibilityEnum)
  @Column(WORD)
  visibility!: Visibility;

  @Field(() => Date)
  @Column(INSTANT)
  plannedStart!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  plannedEnd!: Date;

  @Field(() => Date, { nullable: true })
  @Index()
  @Column({ ...INSTANT, nullable: true })
  actualStart!: Date | null;

  @Field(() => Date, { nullable: true })
  @Column({ ...INSTANT, nullable: true })
  actualEnd!: Date | null;

  @Field(() => Boolean, { description: 'Starts by itself at plannedStart.' })
  @Column({ type: Boolean })
  autoStart!: boolean;

  @Field(() => Boolean, { description: 'Is completed by itself at plannedEnd.' })
  @Column({ type: Boolean })
  autoComplete!: boolean;

  @Field(() => Boolean, {
    description: 'Whether subscribers are told when it starts, ends or is cancelled, where that step does not say.',
  })
  @Column({ type: Boolean, default: true })
  notify!: boolean;

  @Field(() => Int, { description: 'Rises with every change of the plan or the state, as calendars count it.' })
  @Column({ type: Number, default: 0 })
  sequence!: number;

  /** Of the series that it is an occurrence of. */
  @Column({ type: Number, nullable: true })
  seriesId!: number | null;

  /** When the series has it, wherever it was moved to. */
  @Column({ ...INSTANT, nullable: true })
  occurrenceAt!: Date | null;

  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  updatedAt!: Date;
}
