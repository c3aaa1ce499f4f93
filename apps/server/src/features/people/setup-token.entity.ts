import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one-time link that creates the first owner; at most one row, gone once it was used. */
@Entity('setup_token')
export class SetupToken {
  @PrimaryColumn({ type: Number })
  id!: number;

  /** SHA-256 of the token in the link. */
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;
}

export const SETUP_TOKEN_ID = 1;
