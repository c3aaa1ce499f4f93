import type { ComponentStatus } from '@signet/domain/component';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { Component } from '../components/component.entity.js';

/** Append-only: who set a base status, when and why. */
@Entity('base_status_changes')
@Index(['componentId', 'at'])
export class BaseStatusChange {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  componentId!: number;

  @ManyToOne(() => Component, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'componentId' })
  component?: Component;

  @Column(WORD)
  status!: ComponentStatus;

  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  @Column({ type: 'varchar', length: 64 })
  actor!: string;

  @Column(INSTANT)
  at!: Date;
}
