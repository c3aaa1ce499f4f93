import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** Settings, the revisions, the event log, and calls that must not be repeated. */
export class Site1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, real, flag, line, word, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'site',
      columns: [
        whole('id', { isPrimary: true }),
        line('name', 200),
        text('about', { isNullable: true }),
        line('timeZone', 64),
        line('locale', 35),
        line('homepage', 2048, { isNullable: true }),
        line('accentColor', 7, { isNullable: true }),
        whole('timelineDays'),
        real('majorOutageThreshold'),
        whole('minimumIncidentSeconds'),
        instant('updatedAt'),
      ],
    });
    await createTable(runner, {
      name: 'site_state',
      columns: [whole('id', { isPrimary: true }), whole('publicRevision'), whole('signedInRevision')],
    });
    await createTable(runner, {
      name: 'events',
      columns: [
        id(),
        word('type'),
        whole('publicRevision', { isNullable: true }),
        whole('signedInRevision'),
        text('consequences'),
        flag('notify'),
        line('actor', 64),
        instant('at'),
      ],
      indices: [
        { columns: ['publicRevision'], unique: true },
        { columns: ['signedInRevision'], unique: true },
      ],
    });
    await createTable(runner, {
      name: 'idempotency_keys',
      columns: [
        id(),
        line('scope', 128),
        line('key', 200),
        line('payloadHash', 64),
        whole('resultId'),
        instant('createdAt'),
      ],
      indices: [{ columns: ['scope', 'key'], unique: true }, { columns: ['createdAt'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['idempotency_keys', 'events', 'site_state', 'site']) await runner.dropTable(table, true);
  }
}
