import { Column, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';

/** Something of the product's own that somebody is still to get; the row goes when they have it. */
export abstract class OwedRow {
  @PrimaryGeneratedColumn()
  id!: number;

  /** What it answers: of several the first is written and sent, and does for all. */
  @Index()
  @Column({ type: 'varchar', length: 100 })
  occasion!: string;

  /** What its writer needs to know. */
  @Column({ type: 'simple-json' })
  facts!: unknown;

  @Column({ type: Number, default: 0 })
  attempts!: number;

  /** Rises with every claim: a worker that comes back late must not say what became of another's attempt. */
  @Column({ type: Number, default: 0 })
  fence!: number;

  /** When it is sent next; while it is being sent, when the worker that has it counts as dead. */
  @Index()
  @Column(INSTANT)
  dueAt!: Date;
}
