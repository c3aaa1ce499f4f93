import type { ComponentStatus } from '@signet/domain/component';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { ComponentGroup } from './component-group.entity.js';

/** Its visibility is its group's; without a group it is public. */
@ObjectType()
@Entity('components')
export class Component {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'varchar', length: 2048, nullable: true })
  link!: string | null;

  @Index()
  @Column({ type: Number, nullable: true })
  groupId!: number | null;

  @ManyToOne(() => ComponentGroup, { nullable: true, onDelete: 'SET NULL' })
  @JoinColumn({ name: 'groupId' })
  inGroup?: ComponentGroup | null;

  @Field(() => Int)
  @Column({ type: Number })
  position!: number;

  @Field(() => Boolean)
  @Column({ type: Boolean })
  enabled!: boolean;

  @Field(() => ComponentStatusEnum, { description: 'What an operator, a monitor or a provider last set.' })
  @Column(WORD)
  baseStatus!: ComponentStatus;

  @Field(() => [String])
  @Column({ type: 'simple-json' })
  tags!: string[];

  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  updatedAt!: Date;
}
