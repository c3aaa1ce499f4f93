import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Person } from './person.entity.js';

@Entity('sessions')
export class Session {
  @PrimaryGeneratedColumn()
  id!: number;

  /** SHA-256 of the cookie's value: the database alone lets nobody in. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  @Index()
  @Column({ type: Number })
  personId!: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person?: Person;

  @Column(INSTANT)
  createdAt!: Date;

  @Index()
  @Column(INSTANT)
  expiresAt!: Date;
}
