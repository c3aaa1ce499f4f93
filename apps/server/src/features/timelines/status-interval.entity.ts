import type { ComponentStatus } from '@signet/domain/component';
import type { Audience } from '@signet/domain/visibility';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { Component } from '../components/component.entity.js';

/** MySQL's planner has to be told of it: for many components at once it would read the whole past of each. */
export const INTERVALS_BY_END = 'status_intervals_by_end';

/** Derived: how long a component had a status for an audience. Only `deriveTimelines` writes it. */
@Entity('status_intervals')
@Index(['componentId', 'audience', 'startsAt'], { unique: true })
@Index(INTERVALS_BY_END, ['componentId', 'audience', 'endsAt'])
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
