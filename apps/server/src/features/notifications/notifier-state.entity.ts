import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT } from '../../core/db/columns.js';

/** The one row of how far the event log has been read for news, and of the secret behind mailed links. */
@Entity('notifier_state')
export class NotifierState {
  @PrimaryColumn({ type: Number })
  id!: number;

  @Column({ type: Number })
  eventId!: number;

  /** 256 random bits that sign the links in mails. */
  @Column({ type: 'varchar', length: 43 })
  secret!: string;

  /** When too many news came at once; they are kept back for a while. */
  @Column({ ...INSTANT, nullable: true })
  fuseBlownAt!: Date | null;

  /** What came before does not count against the fuse. */
  @Column({ ...INSTANT, nullable: true })
  fuseMendedAt!: Date | null;
}

export const NOTIFIER_STATE_ID = 1;
