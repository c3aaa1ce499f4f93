import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn } from '../core/db/migration-table.js';

/** What a provider's page seems to have become, where it is not understood any more; and how long it asked to be left alone. */
export class Offers1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { word, line, instant } = columnsFor(runner);
    await addColumn(runner, 'third_party_sources', word('offeredFormat', { isNullable: true }));
    await addColumn(runner, 'third_party_sources', line('offeredBaseUrl', 2048, { isNullable: true }));
    await addColumn(runner, 'third_party_sources', instant('restsUntil', { isNullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('third_party_sources', 'restsUntil');
    await runner.dropColumn('third_party_sources', 'offeredBaseUrl');
    await runner.dropColumn('third_party_sources', 'offeredFormat');
  }
}
