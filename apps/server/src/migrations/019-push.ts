import type { MigrationInterface, QueryRunner } from 'typeorm';
import webPush from 'web-push';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** The keys by which push services know this installation. */
export class Push1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { whole, line } = columnsFor(runner);
    await createTable(runner, {
      name: 'push_identity',
      columns: [whole('id', { isPrimary: true }), line('publicKey', 87), line('privateKey', 43)],
    });
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    await runner.query(
      'INSERT INTO push_identity (id, publicKey, privateKey) SELECT 1, ?, ? FROM notifier_state ' +
        'WHERE NOT EXISTS (SELECT 1 FROM push_identity)',
      [publicKey, privateKey],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('push_identity', true);
  }
}
