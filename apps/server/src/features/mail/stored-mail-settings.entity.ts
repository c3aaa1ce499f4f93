import type { MailSecurity } from '@signet/domain/mail-settings';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { INSTANT, WORD } from '../../core/db/columns.js';

/** The one row of how mails leave, where operators set it and the environment does not. */
@Entity('mail_settings')
export class StoredMailSettings {
  @PrimaryColumn({ type: Number })
  id!: number;

  @Column({ type: 'varchar', length: 253 })
  host!: string;

  @Column({ type: Number })
  port!: number;

  @Column(WORD)
  security!: MailSecurity;

  @Column({ type: 'varchar', length: 200, nullable: true })
  user!: string | null;

  /** As it is, since signing in needs it; no field shows it. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  password!: string | null;

  /** Null: the page's name. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  senderName!: string | null;

  @Column({ type: 'varchar', length: 254 })
  senderAddress!: string;

  @Column(INSTANT)
  updatedAt!: Date;
}

export const MAIL_SETTINGS_ID = 1;
