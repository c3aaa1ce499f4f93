import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addIndex, dropIndexOn } from '../core/db/migration-table.js';

/** Subscribers are listed newest first. */
export class SubscriberList1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addIndex(runner, 'subscribers', ['createdAt']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropIndexOn(runner, 'subscribers', ['createdAt']);
  }
}
