import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

export class ApiTokens1700000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'api_tokens',
      columns: [
        id(),
        line('name', 200),
        line('prefix', 16),
        line('hash', 64),
        text('scopes'),
        whole('personId'),
        instant('createdAt'),
        instant('expiresAt', { isNullable: true }),
        instant('lastUsedAt', { isNullable: true }),
        instant('revokedAt', { isNullable: true }),
      ],
      indices: [{ columns: ['hash'], unique: true }, { columns: ['personId'] }],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('api_tokens', true);
  }
}
