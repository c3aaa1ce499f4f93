import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { Person } from '../people/person.entity.js';

@ObjectType({ description: 'What somebody signs in with instead of a password and a code.' })
@Entity('passkeys')
export class Passkey {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Index()
  @Column({ type: Number })
  personId!: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person?: Person;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** As the browser says it, in base64url. */
  @Column({ type: 'varchar', length: 1_400 })
  credentialId!: string;

  /** Ids are longer than what an index holds. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  credentialHash!: string;

  /** COSE, in base64url. */
  @Column({ type: 'varchar', length: 2_000 })
  publicKey!: string;

  /** How often it was used, where it counts; up to 32 bits without a sign, which is no INT. */
  @Column({ type: 'double' })
  counter!: number;

  @Column({ type: 'simple-json' })
  transports!: string[];

  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Null while it never was.' })
  @Column({ ...INSTANT, nullable: true })
  lastUsedAt!: Date | null;
}
