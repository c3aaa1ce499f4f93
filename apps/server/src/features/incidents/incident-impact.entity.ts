import type { ComponentStatus } from '@signet/domain/component';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { WORD } from '../../core/db/columns.js';
import { Component } from '../components/component.entity.js';
import { IncidentUpdate } from './incident-update.entity.js';
import { Incident } from './incident.entity.js';

/** What one update changes about one component; the incident's current impacts are the fold over these. */
@Entity('incident_impacts')
@Index(['updateId', 'componentId'], { unique: true })
export class IncidentImpact {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index()
  @Column({ type: Number })
  incidentId!: number;

  @ManyToOne(() => Incident, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'incidentId' })
  incident?: Incident;

  @Column({ type: Number })
  updateId!: number;

  @ManyToOne(() => IncidentUpdate, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'updateId' })
  update?: IncidentUpdate;

  @Index()
  @Column({ type: Number })
  componentId!: number;

  @ManyToOne(() => Component, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'componentId' })
  component?: Component;

  @Column(WORD)
  status!: ComponentStatus;
}
