import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Maintenance } from './maintenance.entity.js';

@ObjectType()
@Entity('maintenance_updates')
@Index(['maintenanceId', 'postedAt'])
export class MaintenanceUpdate {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  maintenanceId!: number;

  @ManyToOne(() => Maintenance, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'maintenanceId' })
  maintenance?: Maintenance;

  @Field(() => String, { description: 'Markdown as written.' })
  @Column({ type: 'text' })
  message!: string;

  @Field(() => Date)
  @Column(INSTANT)
  postedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was changed afterwards; null if it never was.' })
  @Column({ ...INSTANT, nullable: true })
  editedAt!: Date | null;
}
