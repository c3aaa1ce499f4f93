import type { Role } from '@signet/domain/role';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { Person } from '../people/person.entity.js';

/** Whom a provider means by one of its subjects. */
@Entity('identities')
export class Identity {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index()
  @Column({ type: Number })
  personId!: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person?: Person;

  @Column({ type: 'varchar', length: 255 })
  issuer!: string;

  @Column({ type: 'varchar', length: 255 })
  subject!: string;

  /** Of both: MySQL takes two texts for one that differ in blanks at their ends. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  identityHash!: string;

  /** The role that the provider's claim gave them last; null where their role is the console's to give. */
  @Column({ ...WORD, nullable: true })
  givenRole!: Role | null;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  lastUsedAt!: Date | null;
}
