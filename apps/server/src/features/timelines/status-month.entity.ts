import type { Audience } from '@signet/domain/visibility';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { Component } from '../components/component.entity.js';

/** Derived: the days of a month that is over, so that a history need not count its intervals again. */
@Entity('status_months')
@Index(['componentId', 'audience', 'month'], { unique: true })
export class StatusMonth {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  componentId!: number;

  @ManyToOne(() => Component, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'componentId' })
  component?: Component;

  @Column(WORD)
  audience!: Audience;

  /** YYYY-MM */
  @Column({ type: 'varchar', length: 7 })
  month!: string;

  /** The settings by which it was counted; under others it counts for nothing. */
  @Column({ type: 'varchar', length: 100 })
  rules!: string;

  @Column(INSTANT)
  endsAt!: Date;

  /** As `encodeRuns` writes them. */
  @Column({ type: 'text' })
  runs!: string;
}
