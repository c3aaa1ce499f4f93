import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** Components in groups, what was set of them, and the timelines that follow. */
export class Components1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, flag, line, word, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'component_groups',
      columns: [id(), line('name', 200), whole('position'), word('visibility'), word('collapse')],
    });
    await createTable(runner, {
      name: 'components',
      columns: [
        id(),
        line('name', 200),
        text('description', { isNullable: true }),
        line('link', 2048, { isNullable: true }),
        whole('groupId', { isNullable: true }),
        whole('position'),
        flag('enabled'),
        word('baseStatus'),
        text('tags'),
        instant('createdAt'),
        instant('updatedAt'),
      ],
      indices: [{ columns: ['groupId'] }],
      parents: [{ column: 'groupId', table: 'component_groups', onDelete: 'SET NULL' }],
    });
    await createTable(runner, {
      name: 'base_status_changes',
      columns: [
        id(),
        whole('componentId'),
        word('status'),
        line('reason', 500, { isNullable: true }),
        line('actor', 64),
        instant('at'),
      ],
      indices: [{ columns: ['componentId', 'at'] }],
      parents: [{ column: 'componentId', table: 'components', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'status_intervals',
      columns: [
        id(),
        whole('componentId'),
        word('audience'),
        word('status'),
        instant('startsAt'),
        instant('endsAt', { isNullable: true }),
      ],
      indices: [{ columns: ['componentId', 'audience', 'startsAt'], unique: true }],
      parents: [{ column: 'componentId', table: 'components', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['status_intervals', 'base_status_changes', 'components', 'component_groups']) {
      await runner.dropTable(table, true);
    }
  }
}
