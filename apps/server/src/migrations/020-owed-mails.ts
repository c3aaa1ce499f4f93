import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** Mails of the product's own that somebody is still to get. */
export class OwedMails1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, word, line, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'owed_mails',
      columns: [
        id(),
        word('kind'),
        line('occasion', 100),
        text('facts'),
        whole('attempts', { default: 0 }),
        whole('fence', { default: 0 }),
        instant('dueAt'),
      ],
      indices: [{ columns: ['dueAt'] }, { columns: ['occasion'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('owed_mails', true);
  }
}
