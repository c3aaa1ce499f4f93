import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** Mails that were not sent for want of a mail server. */
export class Mail1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, line, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'kept_mails',
      columns: [id(), line('to', 254), text('subject'), text('text'), text('html'), instant('at')],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('kept_mails', true);
  }
}
