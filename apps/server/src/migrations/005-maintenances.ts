import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

export class Maintenances1700000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, flag, line, word, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'maintenances',
      columns: [
        id(),
        line('title', 200),
        word('status'),
        word('visibility'),
        instant('plannedStart'),
        instant('plannedEnd'),
        instant('actualStart', { isNullable: true }),
        instant('actualEnd', { isNullable: true }),
        flag('autoStart'),
        flag('autoComplete'),
        instant('createdAt'),
        instant('updatedAt'),
      ],
      indices: [{ columns: ['status', 'plannedStart'] }, { columns: ['actualStart'] }],
    });
    await createTable(runner, {
      name: 'maintenance_updates',
      columns: [id(), whole('maintenanceId'), text('message'), instant('postedAt')],
      indices: [{ columns: ['maintenanceId', 'postedAt'] }],
      parents: [{ column: 'maintenanceId', table: 'maintenances', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'maintenance_components',
      columns: [id(), whole('maintenanceId'), whole('componentId'), word('status')],
      indices: [{ columns: ['maintenanceId', 'componentId'], unique: true }, { columns: ['componentId'] }],
      parents: [
        { column: 'maintenanceId', table: 'maintenances', onDelete: 'CASCADE' },
        { column: 'componentId', table: 'components', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['maintenance_components', 'maintenance_updates', 'maintenances'])
      await runner.dropTable(table, true);
  }
}
