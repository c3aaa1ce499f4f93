import type { News } from '@signet/domain/news';
import type { Nudge } from '@signet/domain/nudge';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';

/** Something that people are to be told, once: made out of one event, or of an occasion to nudge operators. */
@Entity('notices')
@Index(['expandedAt', 'dueAt'])
export class Notice {
  @PrimaryGeneratedColumn()
  id!: number;

  /** Null for a nudge, which has an occasion instead. */
  @Index({ unique: true })
  @Column({ type: Number, nullable: true })
  eventId!: number | null;

  /** As `occasionOf` has it. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 100, nullable: true })
  occasion!: string | null;

  @Column({ type: 'simple-json' })
  news!: News | Nudge;

  /** What it is about, as `subjectOf` and `subjectOfNudge` have it. */
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
