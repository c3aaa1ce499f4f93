import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, addIndex, dropIndexOn } from '../core/db/migration-table.js';

/** Receivers that operators set up, and what keeps news from getting out of hand. */
export class Webhooks1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { line, instant } = columnsFor(runner);
    await addColumn(runner, 'subscribers', line('description', 200, { isNullable: true }));
    await addColumn(runner, 'subscribers', line('createdBy', 60, { isNullable: true }));
    await addColumn(runner, 'notifier_state', instant('fuseBlownAt', { isNullable: true }));
    await addColumn(runner, 'notifier_state', instant('fuseMendedAt', { isNullable: true }));
    await addIndex(runner, 'deliveries', ['subscriberId', 'dueAt']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexOn(runner, 'deliveries', ['subscriberId', 'dueAt']);
    for (const column of ['fuseMendedAt', 'fuseBlownAt']) await runner.dropColumn('notifier_state', column);
    for (const column of ['createdBy', 'description']) await runner.dropColumn('subscribers', column);
  }
}
