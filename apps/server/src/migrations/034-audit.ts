import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** What people of the team do. */
export class Audit1700000000034 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, word, line, text, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'audit_entries',
      columns: [
        id(),
        instant('at'),
        line('operation', 64),
        word('actorKind'),
        whole('personId', { isNullable: true }),
        line('actorName', 200),
        line('actorEmail', 254, { isNullable: true }),
        line('tokenName', 200, { isNullable: true }),
        line('address', 64, { isNullable: true }),
        word('subjectKind'),
        whole('subjectId', { isNullable: true }),
        line('subjectName', 200, { isNullable: true }),
        text('changes'),
        whole('changeCount'),
        text('words'),
      ],
      indices: [{ columns: ['at'] }, { columns: ['personId'] }],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('audit_entries', true);
  }
}
