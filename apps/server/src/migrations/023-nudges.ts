import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, addIndex, allowNulls, changeType } from '../core/db/migration-table.js';

/** What waits for operators: notices that come of no event, receivers of their own, and when silence is too long. */
export class Nudges1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { whole, line, word } = columnsFor(runner);
    await addColumn(runner, 'subscribers', word('purpose', { default: "'NEWS'" }));
    await addColumn(runner, 'site', whole('nudgeAfterHours', { isNullable: true, default: 2 }));
    await addColumn(runner, 'notices', line('occasion', 100, { isNullable: true }));
    await addIndex(runner, 'notices', ['occasion'], { unique: true });
    await allowNulls(runner, 'notices', whole('eventId'));
  }

  async down(runner: QueryRunner): Promise<void> {
    const { whole } = columnsFor(runner);
    await runner.query('DELETE FROM notices WHERE eventId IS NULL');
    await changeType(runner, 'notices', whole('eventId'));
    const index = (await runner.getTable('notices'))?.indices.find(
      ({ columnNames }) => columnNames.join() === 'occasion',
    );
    if (index) await runner.dropIndex('notices', index);
    await runner.dropColumn('notices', 'occasion');
    await runner.dropColumn('site', 'nudgeAfterHours');
    await runner.query("DELETE FROM subscribers WHERE purpose = 'NUDGES'");
    await runner.dropColumn('subscribers', 'purpose');
  }
}
