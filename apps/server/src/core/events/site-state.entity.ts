import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that every change of the page locks; it counts the changes per audience. */
@Entity('site_state')
export class SiteState {
  @PrimaryColumn({ type: Number })
  id!: number;

  @Column({ type: Number })
  publicRevision!: number;

  @Column({ type: Number })
  signedInRevision!: number;
}

export const SITE_STATE_ID = 1;
