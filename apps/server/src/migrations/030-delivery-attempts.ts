import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** Each attempt of a delivery, as long as the ledger knows the delivery. */
export class DeliveryAttempts1700000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, instant, word, line } = columnsFor(runner);
    await createTable(runner, {
      name: 'delivery_attempts',
      columns: [
        id(),
        whole('deliveryId'),
        instant('at'),
        whole('ms'),
        word('outcome'),
        whole('status', { isNullable: true }),
        line('problem', 500, { isNullable: true }),
      ],
      indices: [{ columns: ['deliveryId'] }],
      parents: [{ column: 'deliveryId', table: 'deliveries', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('delivery_attempts', true);
  }
}
