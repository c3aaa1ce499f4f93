import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn } from '../core/db/migration-table.js';

const TABLES = ['maintenances', 'maintenance_series'];

/** Whether subscribers are told of what becomes of a plan. */
export class QuietMaintenances1700000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { flag } = columnsFor(runner);
    for (const table of TABLES) await addColumn(runner, table, flag('notify', { default: '1' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.dropColumn(table, 'notify');
  }
}
