import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

export class Incidents1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, flag, line, word, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'incidents',
      columns: [
        id(),
        line('title', 200),
        word('status'),
        word('visibility'),
        flag('pinned'),
        instant('startedAt'),
        instant('resolvedAt', { isNullable: true }),
        instant('nextUpdateBy', { isNullable: true }),
        text('postmortem', { isNullable: true }),
        instant('createdAt'),
        instant('updatedAt'),
      ],
      indices: [{ columns: ['startedAt', 'id'] }, { columns: ['resolvedAt'] }],
    });
    await createTable(runner, {
      name: 'incident_updates',
      columns: [
        id(),
        whole('incidentId'),
        word('status'),
        text('message'),
        instant('postedAt'),
        instant('editedAt', { isNullable: true }),
      ],
      indices: [{ columns: ['incidentId', 'postedAt'] }],
      parents: [{ column: 'incidentId', table: 'incidents', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'incident_impacts',
      columns: [id(), whole('incidentId'), whole('updateId'), whole('componentId'), word('status')],
      indices: [
        { columns: ['updateId', 'componentId'], unique: true },
        { columns: ['incidentId'] },
        { columns: ['componentId'] },
      ],
      parents: [
        { column: 'incidentId', table: 'incidents', onDelete: 'CASCADE' },
        { column: 'updateId', table: 'incident_updates', onDelete: 'CASCADE' },
        { column: 'componentId', table: 'components', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['incident_impacts', 'incident_updates', 'incidents']) await runner.dropTable(table, true);
  }
}
