import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Person } from './person.entity.js';

/** A mailed link with which a password is set anew. Several may stand, as whoever asks twice may open either mail. */
@Entity('password_resets')
export class PasswordReset {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index()
  @Column({ type: Number })
  personId!: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person?: Person;

  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  @Column(INSTANT)
  expiresAt!: Date;
}
