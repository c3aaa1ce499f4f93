import type { ComponentStatus } from '@signet/domain/component';
import type { ThirdPartySelector } from '@signet/domain/third-party';
import { Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';
import { Component } from '../components/component.entity.js';
import { ThirdPartySource } from './third-party-source.entity.js';

/** One of theirs that is under way, as the page names it. */
export interface OpenIncident {
  key: string;
  title: string;
  url: string | null;
}

/** What a component follows, and what was read of it last. */
@Entity('third_party_links')
export class ThirdPartyLink {
  @PrimaryColumn({ type: Number })
  componentId!: number;

  @OneToOne(() => Component, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'componentId' })
  component?: Component;

  @Index()
  @Column({ type: Number })
  sourceId!: number;

  @ManyToOne(() => ThirdPartySource, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'sourceId' })
  source?: ThirdPartySource;

  /** As visitors know it: "GitHub". */
  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** Of the catalogue; null where an address was given. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  serviceId!: string | null;

  /** Where people read of it. */
  @Column({ type: 'varchar', length: 2048 })
  pageUrl!: string;

  @Column({ type: 'simple-json' })
  selector!: ThirdPartySelector;

  /** Whether something worse counts only when it is read twice. */
  @Column({ type: Boolean })
  confirmsWorse!: boolean;

  /** Whether subscribers are told of changes. */
  @Column({ type: Boolean })
  notify!: boolean;

  /** Whether their incidents become drafts of ours. */
  @Column({ type: Boolean })
  draftsIncidents!: boolean;

  /** Null: nothing was read yet. */
  @Column({ ...WORD, nullable: true })
  status!: ComponentStatus | null;

  @Column({ type: 'text', nullable: true })
  statusText!: string | null;

  @Column({ type: 'simple-json' })
  incidents!: OpenIncident[];

  /** Something worse that was read once. */
  @Column({ ...WORD, nullable: true })
  unconfirmed!: ComponentStatus | null;

  /** Keys of their incidents that were drafted. */
  @Column({ type: 'simple-json' })
  drafted!: string[];

  /** Since when an operator's word holds instead. */
  @Column({ ...INSTANT, nullable: true })
  overriddenAt!: Date | null;

  /** Since when it could not be read, so that the component is UNKNOWN; null while it can. */
  @Column({ ...INSTANT, nullable: true })
  unreadableSince!: Date | null;
}
