import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, addIndex, createTable } from '../core/db/migration-table.js';

/** Corrections of the past, months that are rolled up, maintenances that recur or were moved, and weights of uptime. */
export class Time1700000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, flag, line, word, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'status_corrections',
      columns: [
        id(),
        whole('componentId'),
        word('status'),
        instant('startsAt'),
        instant('endsAt'),
        line('reason', 500),
        line('publicNote', 500, { isNullable: true }),
        line('madeBy', 64),
        instant('madeAt'),
        line('withdrawnBy', 64, { isNullable: true }),
        instant('withdrawnAt', { isNullable: true }),
      ],
      indices: [{ columns: ['componentId', 'endsAt'] }],
      parents: [{ column: 'componentId', table: 'components', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'status_months',
      columns: [
        id(),
        whole('componentId'),
        word('audience'),
        line('month', 7),
        line('rules', 100),
        instant('endsAt'),
        text('runs'),
      ],
      indices: [{ columns: ['componentId', 'audience', 'month'], unique: true }],
      parents: [{ column: 'componentId', table: 'components', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'maintenance_series',
      columns: [
        id(),
        line('rule', 500),
        line('timeZone', 64),
        instant('firstStart'),
        instant('writtenUntil'),
        whole('lasts'),
        line('title', 200),
        text('message'),
        text('components'),
        word('visibility'),
        flag('autoStart'),
        flag('autoComplete'),
        instant('endedAt', { isNullable: true }),
      ],
    });
    await createTable(runner, {
      name: 'maintenance_plans',
      columns: [
        id(),
        whole('maintenanceId'),
        instant('plannedStart'),
        instant('plannedEnd'),
        instant('replacedAt'),
        line('replacedBy', 64),
      ],
      indices: [{ columns: ['maintenanceId'] }],
      parents: [{ column: 'maintenanceId', table: 'maintenances', onDelete: 'CASCADE' }],
    });
    await addColumn(runner, 'maintenances', whole('sequence', { default: 0 }));
    await addColumn(runner, 'maintenances', whole('seriesId', { isNullable: true }));
    await addColumn(runner, 'maintenances', instant('occurrenceAt', { isNullable: true }));
    await addIndex(runner, 'maintenances', ['seriesId', 'occurrenceAt'], { unique: true });
    await addColumn(runner, 'maintenance_updates', instant('editedAt', { isNullable: true }));
    await addColumn(runner, 'site', text('uptimeWeights', { isNullable: true }));
    await addIndex(runner, 'status_intervals', ['componentId', 'audience', 'endsAt'], {
      name: 'status_intervals_by_end',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['maintenance_plans', 'maintenance_series', 'status_months', 'status_corrections'])
      await runner.dropTable(table, true);
  }
}
