import type { Channel } from '@signet/domain/subscription';
import type { Audience } from '@signet/domain/visibility';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { AudienceEnum, ChannelEnum } from '../../core/graphql/enums.js';

/** Somebody, or something, that is told of news at an address. */
@ObjectType({
  description: 'Somebody who subscribed. What operators set up, webhooks and chats, is under webhookEndpoints.',
})
@Entity('subscribers')
export class Subscriber {
  @Field(() => ID)
  @PrimaryGeneratedColumn()
  id!: number;

  @Field(() => ChannelEnum)
  @Column(WORD)
  channel!: Channel;

  /** A mail address as it was given, or where to post to. */
  @Column({ type: 'text' })
  address!: string;

  /** SHA-256 of the channel and the address as it is compared: one address subscribes once. */
  @Index({ unique: true })
  @Column({ type: 'varchar', length: 64 })
  addressKey!: string;

  /** What else the channel needs to reach it, such as a browser's keys; secret. */
  @Column({ type: 'simple-json', nullable: true })
  credentials!: Record<string, string> | null;

  /** What it is told: news of the page, or, for one of the team, what waits for them. */
  @Column({ ...WORD, default: 'NEWS' })
  purpose!: 'NEWS' | 'NUDGES';

  /** As whom it may be told: signed-in people's subscriptions hold what only they may see. */
  @Field(() => AudienceEnum, { description: 'They are told of nothing that this audience may not see.' })
  @Column({ ...WORD, default: 'PUBLIC' })
  audience!: Audience;

  /** Whose subscription it is, where somebody signed in made it. */
  @Index()
  @Column({ type: Number, nullable: true })
  personId!: number | null;

  /** The operator who set it up, as `labelOf` has them; null where somebody subscribed. */
  @Column({ type: 'varchar', length: 60, nullable: true })
  createdBy!: string | null;

  @Column({ type: 'varchar', length: 200, nullable: true })
  description!: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'varchar', length: 35, nullable: true })
  locale!: string | null;

  /** Everything on the page, now and later; else what its topics name. */
  @Field(() => Boolean, { description: 'Everything on the page, now and later; else what topics name.' })
  @Column({ type: Boolean })
  wholePage!: boolean;

  @Field(() => Boolean)
  @Column({ type: Boolean })
  incidents!: boolean;

  @Field(() => Boolean)
  @Column({ type: Boolean })
  maintenances!: boolean;

  @Field(() => Boolean)
  @Column({ type: Boolean })
  componentStatuses!: boolean;

  /** Null until the address has said that it wants this. */
  @Field(() => Date, { nullable: true, description: 'null: the address has not said yet that it wants this.' })
  @Column({ ...INSTANT, nullable: true })
  confirmedAt!: Date | null;

  /** It failed again and again, and is told nothing until somebody looks at it. */
  @Field(() => Date, { nullable: true, description: 'Since when it is told nothing, as it failed again and again.' })
  @Column({ ...INSTANT, nullable: true })
  quarantinedAt!: Date | null;

  /** Deliveries in a row that were given up. */
  @Field(() => Int, { description: 'Deliveries in a row that were given up; the third puts it into quarantine.' })
  @Column({ type: Number, default: 0 })
  failures!: number;

  @Index()
  @Field(() => Date)
  @Column(INSTANT)
  createdAt!: Date;

  @Field(() => Date)
  @Column(INSTANT)
  updatedAt!: Date;
}
