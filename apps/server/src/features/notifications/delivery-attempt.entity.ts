import type { AttemptOutcome } from '@signet/domain/subscription';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { AttemptOutcomeEnum } from '../../core/graphql/enums.js';
import { Delivery } from './delivery.entity.js';

/** One attempt of a delivery. A mail that was taken at once has none: its delivery says so. */
@ObjectType({ description: 'One attempt of a delivery.' })
@Entity('delivery_attempts')
export class DeliveryAttempt {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Index()
  @Column({ type: Number })
  deliveryId!: number;

  @ManyToOne(() => Delivery, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'deliveryId' })
  delivery?: Delivery;

  @Field(() => Date, { description: 'When it began.' })
  @Column(INSTANT)
  at!: Date;

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  @Column({ type: Number })
  ms!: number;

  @Field(() => AttemptOutcomeEnum)
  @Column(WORD)
  outcome!: AttemptOutcome;

  @Field(() => Int, {
    nullable: true,
    description: 'The status of HTTP or the reply code of SMTP, where there was an answer.',
  })
  @Column({ type: Number, nullable: true })
  status!: number | null;

  @Field(() => String, { nullable: true, description: 'Why it came to nothing.' })
  @Column({ type: 'varchar', length: 500, nullable: true })
  problem!: string | null;
}
