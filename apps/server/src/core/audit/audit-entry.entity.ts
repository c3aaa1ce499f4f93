import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../db/columns.js';
import type { ActorWords } from './audited.js';
import type { Change } from './change-log.js';

/** What somebody of the team did. It is written with what they did, and never changed. */
@Entity('audit_entries')
export class AuditEntry {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index()
  @Column(INSTANT)
  at!: Date;

  /** As the API or the command line calls it. */
  @Column({ type: 'varchar', length: 64 })
  operation!: string;

  @Column(WORD)
  actorKind!: ActorWords['kind'];

  /** No reference: it stays when they leave. */
  @Index()
  @Column({ type: Number, nullable: true })
  personId!: number | null;

  @Column({ type: 'varchar', length: 200 })
  actorName!: string;

  @Column({ type: 'varchar', length: 254, nullable: true })
  actorEmail!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  tokenName!: string | null;

  @Column({ type: 'varchar', length: 64, nullable: true })
  address!: string | null;

  @Column(WORD)
  subjectKind!: string;

  @Column({ type: Number, nullable: true })
  subjectId!: number | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  subjectName!: string | null;

  /** What it is about first; of very many the first fifty. */
  @Column({ type: 'simple-json' })
  changes!: Change[];

  @Column({ type: Number })
  changeCount!: number;

  /** What a search goes through. */
  @Column({ type: 'text' })
  words!: string;
}
