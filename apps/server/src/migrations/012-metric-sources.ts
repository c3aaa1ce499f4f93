import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

export class MetricSources1700000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { whole, word, line, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'metric_sources',
      columns: [
        whole('metricId', { isPrimary: true }),
        word('kind'),
        line('url', 2_048),
        line('path', 500, { isNullable: true }),
        text('authorization', { isNullable: true }),
        instant('nextAt'),
        instant('lastTriedAt', { isNullable: true }),
        instant('lastReadAt', { isNullable: true }),
        text('problem', { isNullable: true }),
        instant('failingSince', { isNullable: true }),
      ],
      indices: [{ columns: ['nextAt'] }],
      parents: [{ column: 'metricId', table: 'metrics', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('metric_sources', true);
  }
}
