import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, createTable } from '../core/db/migration-table.js';

/** Operators' own pictures and styles of the page. */
export class Looks1700000000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { line, text, instant } = columnsFor(runner);
    await addColumn(runner, 'site', text('customCss', { isNullable: true }));
    await addColumn(runner, 'site', text('images', { isNullable: true }));
    await createTable(runner, {
      name: 'images',
      columns: [
        line('hash', 32, { isPrimary: true }),
        line('type', 32),
        text('content'),
        instant('replacedAt', { isNullable: true }),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('images', true);
    await runner.dropColumn('site', 'images');
    await runner.dropColumn('site', 'customCss');
  }
}
