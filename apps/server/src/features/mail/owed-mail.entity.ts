import { Column, Entity } from 'typeorm';
import { WORD } from '../../core/db/columns.js';
import { OwedRow } from '../owed/owed-row.js';
import type { OwedMailKind } from './mail-writers.js';

/** A mail of the product's own. */
@Entity('owed_mails')
export class OwedMail extends OwedRow {
  @Column(WORD)
  kind!: OwedMailKind;
}
