import type { Channel, DeliveryState } from '@signet/domain/subscription';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { DeliveryStateEnum } from '../../core/graphql/enums.js';
import { Notice } from './notice.entity.js';

/** That a receiver is told a notice: the ledger says once, and what became of it. */
@ObjectType({ description: 'That a receiver is told something, and what became of it.' })
@Entity('deliveries')
@Index(['noticeId', 'subscriberId'], { unique: true })
@Index(['state', 'channel', 'dueAt'])
@Index(['subscriberId', 'state'])
@Index(['subscriberId', 'dueAt'])
@Index(['noticeId', 'state'])
export class Delivery {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Column({ type: Number })
  noticeId!: number;

  @ManyToOne(() => Notice, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'noticeId' })
  notice?: Notice;

  /** No foreign key: the ledger outlives who unsubscribes. */
  @Column({ type: Number })
  subscriberId!: number;

  @Column(WORD)
  channel!: Channel;

  @Field(() => String, { description: 'What it is about, as in "incident:5".' })
  @Column({ type: 'varchar', length: 60 })
  subject!: string;

  @Field(() => DeliveryStateEnum)
  @Column(WORD)
  state!: DeliveryState;

  @Field(() => Int)
  @Column({ type: Number, default: 0 })
  attempts!: number;

  /** When it is sent next; while it is being sent, when the worker that has it counts as dead. */
  @Field(() => Date, { description: 'While it waits, when it is sent next.' })
  @Column(INSTANT)
  dueAt!: Date;

  /** Rises with every claim: a worker that comes back late must not say what became of another's attempt. */
  @Column({ type: Number, default: 0 })
  fence!: number;

  /** Why the last attempt came to nothing. */
  @Field(() => String, { nullable: true, description: 'Why the last attempt came to nothing.' })
  @Column({ type: 'varchar', length: 500, nullable: true })
  problem!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was sent, given up or left out.' })
  @Column({ ...INSTANT, nullable: true })
  endedAt!: Date | null;
}
