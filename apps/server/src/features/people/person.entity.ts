import type { Role } from '@signet/domain/role';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { RoleEnum } from '../../core/graphql/enums.js';

/** Somebody who can sign in; in the API the one who asks, `Viewer`. */
@ObjectType('Viewer')
@Entity('people')
export class Person {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** In lower case. */
  @Field(() => String)
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 254 })
  email!: string;

  @Field(() => RoleEnum)
  @Column(WORD)
  role!: Role;

  /** argon2id */
  @Column({ type: 'varchar', length: 200 })
  passwordHash!: string;

  @Column(INSTANT)
  createdAt!: Date;

  @Column({ ...INSTANT, nullable: true })
  lastSignInAt!: Date | null;
}
