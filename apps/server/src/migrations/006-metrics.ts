import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

export class Metrics1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, real, flag, line, word, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'metrics',
      columns: [
        id(),
        line('name', 200),
        line('suffix', 20),
        text('description', { isNullable: true }),
        word('calculation'),
        whole('places'),
        word('defaultRange'),
        flag('displayChart'),
        word('visibility'),
        whole('position'),
        real('latestValue', { isNullable: true }),
        instant('latestAt', { isNullable: true }),
        instant('createdAt'),
        instant('updatedAt'),
      ],
    });
    await createTable(runner, {
      name: 'metric_buckets',
      columns: [
        whole('metricId', { isPrimary: true }),
        word('width', { isPrimary: true }),
        whole('slot', { isPrimary: true }),
        real('sum'),
        whole('count'),
        real('min'),
        real('max'),
      ],
      parents: [{ column: 'metricId', table: 'metrics', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['metric_buckets', 'metrics']) await runner.dropTable(table, true);
  }
}
