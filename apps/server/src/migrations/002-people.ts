import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** Who can sign in. */
export class People1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, word, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'people',
      columns: [
        id(),
        line('name', 200),
        line('email', 254),
        word('role'),
        line('passwordHash', 200),
        instant('createdAt'),
      ],
      indices: [{ columns: ['email'], unique: true }],
    });
    await createTable(runner, {
      name: 'sessions',
      columns: [id(), line('tokenHash', 64), whole('personId'), instant('createdAt'), instant('expiresAt')],
      indices: [{ columns: ['tokenHash'], unique: true }, { columns: ['personId'] }, { columns: ['expiresAt'] }],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'setup_token',
      columns: [whole('id', { isPrimary: true }), line('tokenHash', 64)],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['setup_token', 'sessions', 'people']) await runner.dropTable(table, true);
  }
}
