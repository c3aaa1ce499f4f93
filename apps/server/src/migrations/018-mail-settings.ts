import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** By what mails leave, where operators set it. */
export class MailSettings1700000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { whole, line, word, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'mail_settings',
      columns: [
        whole('id', { isPrimary: true }),
        line('host', 253),
        whole('port'),
        word('security'),
        line('user', 200, { isNullable: true }),
        line('password', 200, { isNullable: true }),
        line('senderName', 200, { isNullable: true }),
        line('senderAddress', 254),
        instant('updatedAt'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('mail_settings', true);
  }
}
