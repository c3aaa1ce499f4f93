import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, createTable } from '../core/db/migration-table.js';

/** Whom a provider of identities means, and what was opened by its word. */
export class Identities1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, word, instant, flag } = columnsFor(runner);
    await createTable(runner, {
      name: 'identities',
      columns: [
        id(),
        whole('personId'),
        line('issuer', 255),
        line('subject', 255),
        line('identityHash', 64),
        word('givenRole', { isNullable: true }),
        instant('createdAt'),
        instant('lastUsedAt', { isNullable: true }),
      ],
      indices: [{ columns: ['identityHash'], unique: true }, { columns: ['personId'] }],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
    await addColumn(runner, 'sessions', flag('byProvider', { default: '0' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('sessions', 'byProvider');
    await runner.dropTable('identities', true);
  }
}
