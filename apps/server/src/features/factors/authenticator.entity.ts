import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Person } from '../people/person.entity.js';

/** The app that shows somebody a code for every half minute. */
@Entity('authenticators')
export class Authenticator {
  @PrimaryColumn({ type: Number })
  personId!: number;

  @OneToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person?: Person;

  /** As it is, in base32, since codes are worked out with it; no field shows it. */
  @Column({ type: 'varchar', length: 64 })
  secret!: string;

  /** Null until a first code has shown that the app has the secret: it counts for nothing before. */
  @Column({ ...INSTANT, nullable: true })
  confirmedAt!: Date | null;

  /** The half minute since 1970 whose code was taken last: neither it nor an earlier one is taken again. */
  @Column({ type: Number })
  lastStep!: number;
}
