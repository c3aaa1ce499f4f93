import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, createTable } from '../core/db/migration-table.js';

/** By what visitors may subscribe, and the links that their webhooks and chats are still to be told. */
export class VisitorHooks1700000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, text, instant } = columnsFor(runner);
    await addColumn(runner, 'site', text('offeredChannels', { isNullable: true }));
    await createTable(runner, {
      name: 'owed_hook_links',
      columns: [
        id(),
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
    await runner.dropTable('owed_hook_links', true);
    await runner.dropColumn('site', 'offeredChannels');
  }
}
