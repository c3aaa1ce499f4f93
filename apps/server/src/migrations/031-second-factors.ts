import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, createTable } from '../core/db/migration-table.js';

/** Authenticator apps with their recovery codes, and sign-ins that wait for one. */
export class SecondFactors1700000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, line, word, instant, flag } = columnsFor(runner);
    const personsOwn = { column: 'personId', table: 'people', onDelete: 'CASCADE' } as const;
    await createTable(runner, {
      name: 'authenticators',
      columns: [
        whole('personId', { isPrimary: true }),
        line('secret', 64),
        instant('confirmedAt', { isNullable: true }),
        whole('lastStep'),
      ],
      parents: [personsOwn],
    });
    await createTable(runner, {
      name: 'recovery_codes',
      columns: [id(), whole('personId'), line('codeHash', 64)],
      indices: [{ columns: ['personId', 'codeHash'], unique: true }],
      parents: [personsOwn],
    });
    await createTable(runner, {
      name: 'challenges',
      columns: [
        id(),
        word('purpose'),
        line('secretHash', 64),
        whole('personId', { isNullable: true }),
        instant('expiresAt'),
      ],
      indices: [{ columns: ['secretHash'], unique: true }, { columns: ['personId'] }, { columns: ['expiresAt'] }],
      parents: [personsOwn],
    });
    await addColumn(runner, 'sessions', instant('provenAt', { isNullable: true }));
    await addColumn(runner, 'site', flag('secondFactorRequired', { default: '0' }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('site', 'secondFactorRequired');
    await runner.dropColumn('sessions', 'provenAt');
    for (const table of ['challenges', 'recovery_codes', 'authenticators']) await runner.dropTable(table, true);
  }
}
