import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../db/columns.js';

/** A call that was carried out, so that its repetition is not. */
@Entity('idempotency_keys')
@Index(['scope', 'key'], { unique: true })
export class IdempotencyKey {
  @PrimaryGeneratedColumn()
  id!: number;

  /** The caller and the operation: others may use the same key. */
  @Column({ type: 'varchar', length: 128 })
  scope!: string;

  @Column({ type: 'varchar', length: 200 })
  key!: string;

  /** SHA-256 of what was asked for. */
  @Column({ type: 'varchar', length: 64 })
  payloadHash!: string;

  /** The id of what came of it. */
  @Column({ type: Number })
  resultId!: number;

  @Index()
  @Column(INSTANT)
  createdAt!: Date;
}
