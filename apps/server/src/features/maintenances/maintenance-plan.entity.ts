import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Maintenance } from './maintenance.entity.js';

/** Append-only: a window that was planned before another one took its place. */
@ObjectType('MaintenancePlan')
@Entity('maintenance_plans')
export class MaintenancePlan {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index()
  @Column({ type: Number })
  maintenanceId!: number;

  @ManyToOne(() => Maintenance, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'maintenanceId' })
  maintenance?: Maintenance;

  @Field(() => Date)
  @Column(INSTANT)
  plannedStart!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  plannedEnd!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  replacedAt!: Date;

  @Column({ type: 'varchar', length: 64 })
  replacedBy!: string;
}
