import type { ComponentStatus } from '@signet/domain/component';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { ComponentStatusEnum } from '../../core/graphql/enums.js';
import { Component } from '../components/component.entity.js';

/** Append-only: who set a base status, when and why. */
@ObjectType()
@Entity('base_status_changes')
@Index(['componentId', 'at'])
export class BaseStatusChange {
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

  @Field(() => String, { nullable: true })
  @Column({ type: 'varchar', length: 500, nullable: true })
  reason!: string | null;

  @Column({ type: 'varchar', length: 64 })
  actor!: string;

  @Field(() => Date)
  @Column(INSTANT)
  at!: Date;
}
