import type { ComponentStatus } from '@signet/domain/component';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { WORD } from '../../core/db/columns.js';
import { Component } from '../components/component.entity.js';
import { Maintenance } from './maintenance.entity.js';

/** The status that a maintenance gives a component while it is in progress. */
@Entity('maintenance_components')
@Index(['maintenanceId', 'componentId'], { unique: true })
export class MaintenanceComponent {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  maintenanceId!: number;

  @ManyToOne(() => Maintenance, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'maintenanceId' })
  maintenance?: Maintenance;

  @Index()
  @Column({ type: Number })
  componentId!: number;

  @ManyToOne(() => Component, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'componentId' })
  component?: Component;

  @Column(WORD)
  status!: ComponentStatus;
}
