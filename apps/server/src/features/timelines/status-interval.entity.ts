import type { ComponentStatus } from '@signet/domain/component';
import type { Audience } from '@signet/domain/visibility';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { Component } from '../components/component.entity.js';

/** Derived: how long a component had a status for an audience. Only `deriveTimelines` writes it. */
@Entity('status_intervals')
@Index(['componentId', 'audience', 'startsAt'], { unique: true })
@Index(['componentId', 'audience', 'endsAt'])
export class StatusInterval {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  componentId!: number;

  @ManyToOne(() => Component, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'componentId' })
  component?: Component;

  @Column(WORD)
  audience!: Audience;

  @Column(WORD)
  status!: ComponentStatus;

  @Column(INSTANT)
  startsAt!: Date;

  /** Exclusive; null while it still holds. */
  @Column({ ...INSTANT, nullable: true })
  endsAt!: Date | null;
}
