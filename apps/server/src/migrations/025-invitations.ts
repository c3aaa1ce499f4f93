import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

export class Invitations1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, word, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'invitations',
      columns: [
        id(),
        line('email', 254),
        word('role'),
        line('tokenHash', 64),
        whole('invitedById'),
        instant('createdAt'),
        instant('expiresAt'),
      ],
      indices: [
        { columns: ['email'], unique: true },
        { columns: ['tokenHash'], unique: true },
        { columns: ['invitedById'] },
      ],
      parents: [{ column: 'invitedById', table: 'people', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('invitations', true);
  }
}
