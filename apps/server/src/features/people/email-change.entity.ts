import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Person } from './person.entity.js';

/** An address that has still to say that it is theirs. */
@ObjectType({ description: 'A new address that has still to be confirmed.' })
@Entity('email_changes')
export class EmailChange {
  @PrimaryGeneratedColumn()
  id!: number;

  @Index({ unique: true })
  @Column({ type: Number })
  personId!: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person?: Person;

  @Field(() => String)
  @Column({ type: 'varchar', length: 254 })
  email!: string;

  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  @Field(() => Date)
  @Column(INSTANT)
  expiresAt!: Date;
}
