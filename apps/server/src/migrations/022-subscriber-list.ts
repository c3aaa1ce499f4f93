import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex } from '../core/db/migration-table.js';

/** Subscribers are listed newest first. */
export class SubscriberList1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'subscribers', ['createdAt']);
  }

  async down(runner: QueryRunner): Promise<void> {
    const table = await runner.getTable('subscribers');
    const index = table?.indices.find(({ columnNames }) => columnNames.join() === 'createdAt');
    if (index) await runner.dropIndex('subscribers', index);
  }
}
