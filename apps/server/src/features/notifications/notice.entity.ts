import type { News } from '@signet/domain/news';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';

/** Something that people are to be told, once: made out of one event. */
@Entity('notices')
@Index(['expandedAt', 'dueAt'])
export class Notice {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index({ unique: true })
  @Column({ type: Number })
  eventId!: number;

  @Column({ type: 'simple-json' })
  news!: News;

  /** What it is about, as `subjectOf` has it. */
  @Index()
  @Column({ type: 'varchar', length: 60 })
  subject!: string;

  @Column(INSTANT)
  at!: Date;

  /** Until then it can be taken back. */
  @Column(INSTANT)
  dueAt!: Date;

  /** The last subscriber that has its delivery, while receivers are being found. */
  @Column({ type: Number, default: 0 })
  foundUntil!: number;

  /** Null while receivers are being found. */
  @Column({ ...INSTANT, nullable: true })
  expandedAt!: Date | null;

  @Column({ type: Number, default: 0 })
  receivers!: number;
}
