import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Person } from './person.entity.js';

@ObjectType({ description: 'Somebody signed in, in one browser.' })
@Entity('sessions')
export class Session {
  @Field(() => ID)
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

  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date, { description: 'It ends then, however much it is used.' })
  @Index()
  @Column(INSTANT)
  expiresAt!: Date;

  @Field(() => Date, { description: 'To the minute.' })
  @Index()
  @Column(INSTANT)
  lastSeenAt!: Date;

  /** When whoever sits there last showed who they are; null for what is older than this column. */
  @Column({ ...INSTANT, nullable: true })
  provenAt!: Date | null;

  /** Whether a provider of identities said who it is. */
  @Column({ type: Boolean, default: false })
  byProvider!: boolean;

  @Field(() => String, { description: 'The network address that it was opened from.' })
  @Column({ type: 'varchar', length: 64 })
  address!: string;

  @Field(() => String, { nullable: true, description: 'As in "Firefox on Linux"; null for what is no known browser.' })
  @Column({ type: 'varchar', length: 100, nullable: true })
  browser!: string | null;
}
