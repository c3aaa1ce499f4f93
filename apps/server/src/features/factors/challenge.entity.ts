import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { Person } from '../people/person.entity.js';

/** What an answer is waited for: a code after the password, something that a passkey signs, a return from a provider. */
export type ChallengePurpose =
  | 'CODE'
  | 'PASSKEY_SIGN_IN'
  | 'PASSKEY_PROOF'
  | 'NEW_PASSKEY'
  | 'PROVIDER_SIGN_IN'
  | 'PROVIDER_LINK'
  | 'PROVIDER_PROOF';

/** Good for one answer. */
@Entity('challenges')
export class Challenge {
  @PrimaryGeneratedColumn()
  id!: number;

  @Column(WORD)
  purpose!: ChallengePurpose;

  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  secretHash!: string;

  /** Null while nobody has said who they are. */
  @Index()
  @Column({ type: Number, nullable: true })
  personId!: number | null;

  @ManyToOne(() => Person, { onDelete: 'CASCADE', nullable: true })
  @JoinColumn({ name: 'personId' })
  person?: Person | null;

  @Index()
  @Column(INSTANT)
  expiresAt!: Date;
}
