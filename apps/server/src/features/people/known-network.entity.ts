import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Person } from './person.entity.js';

/** From where somebody has signed in: guesses from elsewhere do not keep them out there. */
@Entity('known_networks')
export class KnownNetwork {
  @PrimaryColumn({ type: Number })
  personId!: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person?: Person;

  @PrimaryColumn({ type: 'varchar', length: 64 })
  network!: string;

  @Column(INSTANT)
  seenAt!: Date;
}
