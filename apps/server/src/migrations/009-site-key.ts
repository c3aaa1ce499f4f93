import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn } from '../core/db/migration-table.js';

/** What tells this site from every other, in feeds and calendars. */
export class SiteKey1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'site_state', columnsFor(runner).line('siteKey', 36, { default: "''" }));
    await runner.query(`UPDATE site_state SET siteKey = '${randomUUID()}' WHERE siteKey = ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('site_state', 'siteKey');
  }
}
