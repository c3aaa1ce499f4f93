import type { TokenScope } from '@signet/domain/role';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import { TokenScopeEnum } from '../../core/graphql/enums.js';
import { Person } from '../people/person.entity.js';

@ObjectType({ description: "What lets a program in on its owner's behalf." })
@Entity('api_tokens')
export class ApiToken {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Field(() => String, { description: 'How the secret begins, to tell tokens apart.' })
  @Column({ type: 'varchar', length: 16 })
  prefix!: string;

  /** SHA-256 of the secret: the database alone lets nobody in. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  hash!: string;

  @Field(() => [TokenScopeEnum])
  @Column({ type: 'simple-json' })
  scopes!: TokenScope[];

  @Index()
  @Column({ type: Number })
  personId!: number;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person?: Person;

  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Null for one that does not expire.' })
  @Column({ ...INSTANT, nullable: true })
  expiresAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'To the minute; null while it was not used.' })
  @Column({ ...INSTANT, nullable: true })
  lastUsedAt!: Date | null;

  /** The row stays: records name who did something by it. */
  @Column({ ...INSTANT, nullable: true })
  revokedAt!: Date | null;
}
