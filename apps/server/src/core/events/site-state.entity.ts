import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that every change of the page locks; it counts the changes per audience, and names the site. */
@Entity('site_state')
export class SiteState {
  @PrimaryColumn({ type: Number })
  id!: number;

  @Column({ type: Number })
  publicRevision!: number;

  @Column({ type: Number })
  signedInRevision!: number;

  /** Random, and the same for ever: what feeds and calendars name their entries by, whatever the address. */
  @Column({ type: 'varchar', length: 36, default: '' })
  siteKey!: string;
}

export const SITE_STATE_ID = 1;
