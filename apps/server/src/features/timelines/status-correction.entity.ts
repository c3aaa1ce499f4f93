import type { ComponentStatus } from '@signet/domain/component';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { Component } from '../components/component.entity.js';

/** Append-only: what an operator found out afterwards. It holds over everything else, until it is withdrawn. */
@ObjectType()
@Entity('status_corrections')
@Index(['componentId', 'endsAt'])
export class StatusCorrection {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  componentId!: number;

  @ManyToOne(() => Component, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'componentId' })
  component?: Component;

  @Field(() => ComponentStatusEnum)
  @Column(WORD)
  status!: ComponentStatus;

  @Field(() => Date)
  @Column(INSTANT)
  startsAt!: Date;

  @Field(() => Date, { description: 'Exclusive.' })
  @Column(INSTANT)
  endsAt!: Date;

  @Field(() => String)
  @Column({ type: 'varchar', length: 500 })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'What visitors are told of it.' })
  @Column({ type: 'varchar', length: 500, nullable: true })
  publicNote!: string | null;

  @Column({ type: 'varchar', length: 64 })
  madeBy!: string;

  @Field(() => Date)
  @Column(INSTANT)
  madeAt!: Date;

  @Column({ type: 'varchar', length: 64, nullable: true })
  withdrawnBy!: string | null;

  @Field(() => Date, { nullable: true })
  @Column({ ...INSTANT, nullable: true })
  withdrawnAt!: Date | null;
}
