import type { Channel } from '@signet/domain/subscription';
import type { UptimeSettings } from '@signet/domain/uptime';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';
import type { SiteImages } from './site-images.js';

/** The one row of settings. */
@ObjectType()
@Entity('site')
export class Site {
  @PrimaryColumn({ type: Number })
  id!: number;

  @Field(() => String)
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Markdown.' })
  @Column({ type: 'text', nullable: true })
  about!: string | null;

  @Field(() => String)
  @Column({ type: 'varchar', length: 64 })
  timeZone!: string;

  @Field(() => String)
  @Column({ type: 'varchar', length: 35 })
  locale!: string;

  @Field(() => String, { nullable: true, description: 'The site that this page speaks of; the logo links there.' })
  @Column({ type: 'varchar', length: 2048, nullable: true })
  homepage!: string | null;

  @Field(() => String, { nullable: true, description: "The operator's colour, #rrggbb." })
  @Column({ type: 'varchar', length: 7, nullable: true })
  accentColor!: string | null;

  /** As it was written; the page has it through `scopedCss`. */
  @Field(() => String, { nullable: true, description: "The operator's own styles of the page, as they wrote them." })
  @Column({ type: 'text', nullable: true })
  customCss!: string | null;

  @Column({ type: 'simple-json', nullable: true })
  images!: SiteImages | null;

  @Field(() => Int, { description: "How many days the page's timeline shows." })
  @Column({ type: Number })
  timelineDays!: number;

  @Field(() => Float, { description: 'Share of components at major outage from which the whole page is, 0 to 1.' })
  @Column({ type: 'double' })
  majorOutageThreshold!: number;

  @Field(() => Int, { description: 'Blips shorter than this colour no day.' })
  @Column({ type: Number })
  minimumIncidentSeconds!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Operators are nudged when an open incident has had no update for so long; null: they are not.',
  })
  @Column({ type: Number, nullable: true, default: 2 })
  nudgeAfterHours!: number | null;

  /** Of those who sign in; no page shows it. */
  @Column({ type: Boolean, default: false })
  secondFactorRequired!: boolean;

  /** Null: as `DEFAULT_UPTIME_SETTINGS` has them. */
  @Column({ type: 'simple-json', nullable: true })
  uptimeWeights!: UptimeSettings | null;

  /** By what visitors may subscribe; null: by everything that there is. */
  @Column({ type: 'simple-json', nullable: true })
  offeredChannels!: Channel[] | null;

  @Field(() => Date)
  @Column(INSTANT)
  updatedAt!: Date;
}

export const SITE_ID = 1;
