import type { Role } from '@signet/domain/role';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { RoleEnum } from '../../core/graphql/enums.js';
import { Person } from '../people/person.entity.js';

/** Gone once it was accepted or revoked. */
@ObjectType({ description: 'Somebody who may join the team.' })
@Entity('invitations')
export class Invitation {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  /** In lower case. */
  @Field(() => String)
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 254 })
  email!: string;

  @Field(() => RoleEnum)
  @Column(WORD)
  role!: Role;

  /** SHA-256 of the token in the link. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  @Index()
  @Column({ type: Number })
  invitedById!: number;

  /** Who sent it last. */
  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'invitedById' })
  invitedBy?: Person;

  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  expiresAt!: Date;
}
