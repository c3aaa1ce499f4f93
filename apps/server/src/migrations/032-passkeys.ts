import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

export class Passkeys1700000000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, real, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'passkeys',
      columns: [
        id(),
        whole('personId'),
        line('name', 200),
        line('credentialId', 1_400),
        line('credentialHash', 64),
        line('publicKey', 2_000),
        real('counter'),
        text('transports'),
        instant('createdAt'),
        instant('lastUsedAt', { isNullable: true }),
      ],
      indices: [{ columns: ['credentialHash'], unique: true }, { columns: ['personId'] }],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('passkeys', true);
  }
}
