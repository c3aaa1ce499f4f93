import { Entity } from 'typeorm';
import { OwedRow } from '../owed/owed-row.js';

/** That a visitor's hook is still to be told how it is confirmed, or changed. */
@Entity('owed_hook_links')
export class OwedHookLink extends OwedRow {}
