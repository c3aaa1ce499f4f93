import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one pair of keys by which push services know this installation (RFC 8292). */
@Entity('push_identity')
export class PushIdentity {
  @PrimaryColumn({ type: Number })
  id!: number;

  /** What browsers subscribe with; if it ever changes, all of them have to do so again. */
  @Column({ type: 'varchar', length: 87 })
  publicKey!: string;

  /** Secret. */
  @Column({ type: 'varchar', length: 43 })
  privateKey!: string;
}

export const PUSH_IDENTITY_ID = 1;
