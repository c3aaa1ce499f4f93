import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { News } from '@signet/domain/news';
import type { Audience } from '@signet/domain/visibility';
import { INSTANT, WORD } from '../db/columns.js';

/** The page's nodes that an event can speak of. */
export type NodeKind = 'Component' | 'ComponentGroup' | 'Incident' | 'Maintenance' | 'Metric' | 'Site';

export interface NodeRef {
  kind: NodeKind;
  id: number;
}

/** What one audience sees of an event: what is new or other than before, and what is gone. */
export interface Consequences {
  changed: NodeRef[];
  removed: NodeRef[];
}

/** One change of the page, written in the transaction that made it. */
@Entity('events')
export class PageEvent {
  @PrimaryGeneratedColumn()
  id!: number;

  /** As in "incident.created". */
  @Column(WORD)
  type!: string;

  /** Null: signed-in people only can see the change. */
  @Index({ unique: true })
  @Column({ type: Number, nullable: true })
  publicRevision!: number | null;

  @Index({ unique: true })
  @Column({ type: Number })
  signedInRevision!: number;

  @Column({ type: 'simple-json' })
  consequences!: Record<Audience, Consequences>;

  /** Whether subscribers are told. */
  @Column({ type: Boolean })
  notify!: boolean;

  /** What they are told; null where there is nothing to tell. */
  @Column({ type: 'simple-json', nullable: true })
  news!: News | null;

  @Column({ type: 'varchar', length: 64 })
  actor!: string;

  @Column(INSTANT)
  at!: Date;
}

/** The audience's revision after the event; null where the audience cannot see it. */
export function revisionOf(event: PageEvent, audience: Audience): number | null {
  return audience === 'PUBLIC' ? event.publicRevision : event.signedInRevision;
}
