import { searchTextOf } from '@signet/domain/search';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, createTable } from '../core/db/migration-table.js';

const CHUNK = 100;

/** What is searched, with the column by which its updates and its text name it. */
const SEARCHED = [
  { table: 'incidents', updates: 'incident_updates', texts: 'incident_texts', owner: 'incidentId' },
  { table: 'maintenances', updates: 'maintenance_updates', texts: 'maintenance_texts', owner: 'maintenanceId' },
] as const;

export class History1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { whole, text, instant } = columnsFor(runner);
    await addColumn(runner, 'incidents', instant('postmortemPublishedAt', { isNullable: true }));
    await runner.query(
      'UPDATE incidents SET postmortemPublishedAt = updatedAt WHERE postmortem IS NOT NULL AND postmortemPublishedAt IS NULL',
    );
    for (const { table, texts, owner } of SEARCHED) {
      await createTable(runner, {
        name: texts,
        columns: [whole(owner, { isPrimary: true }), text('text')],
        parents: [{ column: owner, table, onDelete: 'CASCADE' }],
      });
    }
    for (const searched of SEARCHED) await writeTexts(runner, searched);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { texts } of SEARCHED) await runner.dropTable(texts, true);
    await runner.dropColumn('incidents', 'postmortemPublishedAt');
  }
}

/** Of everything that has none yet, a chunk at a time. */
async function writeTexts(
  runner: QueryRunner,
  { table, updates, texts, owner }: (typeof SEARCHED)[number],
): Promise<void> {
  for (;;) {
    const things = await rows<{ id: number; title: string }>(
      runner,
      `SELECT id, title FROM ${table} WHERE id NOT IN (SELECT ${owner} FROM ${texts}) ORDER BY id LIMIT ${CHUNK}`,
    );
    if (things.length === 0) return;
    const ids = things.map(({ id }) => id).join();
    const told = await rows<{ thing: number; message: string }>(
      runner,
      `SELECT ${owner} AS thing, message FROM ${updates} WHERE ${owner} IN (${ids}) ORDER BY postedAt DESC, id DESC`,
    );
    const messages = Map.groupBy(told, ({ thing }) => thing);
    for (const { id, title } of things) {
      const words = (messages.get(id) ?? []).map(({ message }) => message);
      await runner.query(`INSERT INTO ${texts} (${owner}, text) VALUES (?, ?)`, [id, searchTextOf(title, words)]);
    }
  }
}

/** What the query answers is what it selects. */
async function rows<T>(runner: QueryRunner, query: string): Promise<T[]> {
  return (await runner.query(query)) as T[];
}
