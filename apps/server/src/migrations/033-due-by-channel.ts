import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, dropIndexOn } from '../core/db/migration-table.js';

/** What is due of one channel is found at once, however much of another waits. */
export class DueByChannel1700000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'deliveries', ['state', 'channel', 'dueAt']);
    await dropIndexOn(runner, 'deliveries', ['state', 'dueAt']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'deliveries', ['state', 'dueAt']);
    await dropIndexOn(runner, 'deliveries', ['state', 'channel', 'dueAt']);
  }
}
