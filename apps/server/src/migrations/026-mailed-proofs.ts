import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** What a mailed link proves: that somebody who forgot a password, or changed an address, reads its mails. */
export class MailedProofs1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'password_resets',
      columns: [id(), whole('personId'), line('tokenHash', 64), instant('expiresAt')],
      indices: [{ columns: ['tokenHash'], unique: true }, { columns: ['personId'] }],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'email_changes',
      columns: [id(), whole('personId'), line('email', 254), line('tokenHash', 64), instant('expiresAt')],
      indices: [
        { columns: ['tokenHash'], unique: true },
        { columns: ['personId'], unique: true },
      ],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['email_changes', 'password_resets']) await runner.dropTable(table, true);
  }
}
