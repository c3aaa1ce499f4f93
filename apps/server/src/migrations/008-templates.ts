import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

export class Templates1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, word, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'templates',
      columns: [
        id(),
        word('kind'),
        line('name', 200),
        line('nameKey', 600),
        line('title', 200),
        text('message'),
        text('variables'),
        word('status', { isNullable: true }),
        instant('createdAt'),
        instant('updatedAt'),
      ],
      indices: [{ columns: ['kind', 'nameKey'], unique: true }],
    });
    await createTable(runner, {
      name: 'template_impacts',
      columns: [id(), whole('templateId'), whole('componentId'), word('status')],
      indices: [{ columns: ['templateId', 'componentId'], unique: true }, { columns: ['componentId'] }],
      parents: [
        { column: 'templateId', table: 'templates', onDelete: 'CASCADE' },
        { column: 'componentId', table: 'components', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['template_impacts', 'templates']) await runner.dropTable(table, true);
  }
}
