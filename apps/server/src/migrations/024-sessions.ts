import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, createTable } from '../core/db/migration-table.js';

/** Sessions know when and from where they are used. Those of before do not, and end: everybody signs in once more. */
export class Sessions1700000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, instant } = columnsFor(runner);
    await addColumn(runner, 'people', instant('lastSignInAt', { isNullable: true }));
    if (!(await runner.hasColumn('sessions', 'lastSeenAt'))) await runner.dropTable('sessions', true);
    await createTable(runner, {
      name: 'sessions',
      columns: [
        id(),
        line('tokenHash', 64),
        whole('personId'),
        instant('createdAt'),
        instant('expiresAt'),
        instant('lastSeenAt'),
        line('address', 64),
        line('browser', 100, { isNullable: true }),
      ],
      indices: [
        { columns: ['tokenHash'], unique: true },
        { columns: ['personId'] },
        { columns: ['expiresAt'] },
        { columns: ['lastSeenAt'] },
      ],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'known_networks',
      columns: [whole('personId', { isPrimary: true }), line('network', 64, { isPrimary: true }), instant('seenAt')],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    const { id, whole, line, instant } = columnsFor(runner);
    for (const table of ['known_networks', 'sessions']) await runner.dropTable(table, true);
    await createTable(runner, {
      name: 'sessions',
      columns: [id(), line('tokenHash', 64), whole('personId'), instant('createdAt'), instant('expiresAt')],
      indices: [{ columns: ['tokenHash'], unique: true }, { columns: ['personId'] }, { columns: ['expiresAt'] }],
      parents: [{ column: 'personId', table: 'people', onDelete: 'CASCADE' }],
    });
    await runner.dropColumn('people', 'lastSignInAt');
  }
}
