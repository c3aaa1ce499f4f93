import type { ThirdPartyFormat } from '@signet/domain/third-party';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';

/** What is fetched, once for all components that follow it. */
@Entity('third_party_sources')
export class ThirdPartySource {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column(WORD)
  format!: ThirdPartyFormat;

  @Column({ type: 'varchar', length: 2048 })
  baseUrl!: string;

  /** All of them make one reading. */
  @Column({ type: 'simple-json' })
  addresses!: string[];

  /** SHA-256 of format and addresses. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  addressKey!: string;

  /** Of the first address: a host is asked by one at a time. */
  @Index()
  @Column({ type: 'varchar', length: 255 })
  host!: string;

  /** When it is fetched next; whoever moves it on has claimed it. */
  @Index()
  @Column(INSTANT)
  nextAt!: Date;

  /** Of the claim under way, or the last: who finds another here when it is through was overtaken. */
  @Column({ ...INSTANT, nullable: true })
  lastTriedAt!: Date | null;

  /** Until when the server wants to be left alone. */
  @Column({ ...INSTANT, nullable: true })
  restsUntil!: Date | null;

  /** When everything was answered last. */
  @Column({ ...INSTANT, nullable: true })
  lastReadAt!: Date | null;

  /** Rounds in a row without an answer that could be read. */
  @Column({ type: Number, default: 0 })
  failures!: number;

  @Column({ type: 'text', nullable: true })
  problem!: string | null;

  @Column({ ...INSTANT, nullable: true })
  failingSince!: Date | null;

  /** The beginning of the answer that could not be read last, for whoever looks into it. */
  @Column({ type: 'text', nullable: true })
  failedBody!: string | null;

  /** What its page seems to have become; null where nothing else was recognised. */
  @Column({ ...WORD, nullable: true })
  offeredFormat!: ThirdPartyFormat | null;

  @Column({ type: 'varchar', length: 2048, nullable: true })
  offeredBaseUrl!: string | null;
}
