import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { createTable } from '../core/db/migration-table.js';

/** Components that follow what others say of their services. */
export class ThirdParties1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, word, line, text, flag, instant } = columnsFor(runner);
    await createTable(runner, {
      name: 'third_party_sources',
      columns: [
        id(),
        word('format'),
        line('baseUrl', 2048),
        text('addresses'),
        line('addressKey', 64),
        line('host', 255),
        instant('nextAt'),
        instant('lastTriedAt', { isNullable: true }),
        instant('lastReadAt', { isNullable: true }),
        whole('failures', { default: 0 }),
        text('problem', { isNullable: true }),
        instant('failingSince', { isNullable: true }),
        text('failedBody', { isNullable: true }),
      ],
      indices: [{ columns: ['addressKey'], unique: true }, { columns: ['host'] }, { columns: ['nextAt'] }],
    });
    await createTable(runner, {
      name: 'third_party_links',
      columns: [
        whole('componentId', { isPrimary: true }),
        whole('sourceId'),
        line('name', 200),
        line('serviceId', 100, { isNullable: true }),
        line('pageUrl', 2048),
        text('selector'),
        flag('confirmsWorse'),
        flag('notify'),
        flag('draftsIncidents'),
        word('status', { isNullable: true }),
        text('statusText', { isNullable: true }),
        text('incidents'),
        word('unconfirmed', { isNullable: true }),
        text('drafted'),
        instant('overriddenAt', { isNullable: true }),
        instant('unreadableSince', { isNullable: true }),
      ],
      indices: [{ columns: ['sourceId'] }],
      parents: [
        { column: 'componentId', table: 'components', onDelete: 'CASCADE' },
        { column: 'sourceId', table: 'third_party_sources', onDelete: 'CASCADE' },
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('third_party_links', true);
    await runner.dropTable('third_party_sources', true);
  }
}
