import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, addIndex, dropIndexOn } from '../core/db/migration-table.js';

/** What taking an update back needs to know, and notices by what they are about. */
export class Telling1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { instant } = columnsFor(runner);
    await addColumn(runner, 'incident_updates', instant('formerNextUpdateBy', { isNullable: true }));
    await addIndex(runner, 'notices', ['subject']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexOn(runner, 'notices', ['subject']);
    await runner.dropColumn('incident_updates', 'formerNextUpdateBy');
  }
}
