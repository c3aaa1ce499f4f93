import { randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { columnsFor } from '../core/db/columns.js';
import { addColumn, createTable } from '../core/db/migration-table.js';

/** News on events, who is told of them, and the ledger of what was told. */
export class Notifications1700000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const { id, whole, flag, line, word, text, instant } = columnsFor(runner);
    await addColumn(runner, 'events', text('news', { isNullable: true }));
    await createTable(runner, {
      name: 'subscribers',
      columns: [
        id(),
        word('channel'),
        text('address'),
        line('addressKey', 64),
        text('credentials', { isNullable: true }),
        word('audience', { default: "'PUBLIC'" }),
        whole('personId', { isNullable: true }),
        line('locale', 35, { isNullable: true }),
        flag('wholePage'),
        flag('incidents'),
        flag('maintenances'),
        flag('componentStatuses'),
        instant('confirmedAt', { isNullable: true }),
        instant('quarantinedAt', { isNullable: true }),
        whole('failures', { default: 0 }),
        instant('createdAt'),
        instant('updatedAt'),
      ],
      indices: [{ columns: ['addressKey'], unique: true }, { columns: ['personId'] }],
    });
    await createTable(runner, {
      name: 'subscriber_topics',
      columns: [
        whole('subscriberId', { isPrimary: true }),
        word('kind', { isPrimary: true }),
        whole('targetId', { isPrimary: true }),
      ],
      indices: [{ columns: ['kind', 'targetId'] }],
      parents: [{ column: 'subscriberId', table: 'subscribers', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'notices',
      columns: [
        id(),
        whole('eventId'),
        text('news'),
        line('subject', 60),
        instant('at'),
        instant('dueAt'),
        whole('foundUntil', { default: 0 }),
        instant('expandedAt', { isNullable: true }),
        whole('receivers', { default: 0 }),
      ],
      indices: [{ columns: ['eventId'], unique: true }, { columns: ['expandedAt', 'dueAt'] }],
    });
    await createTable(runner, {
      name: 'deliveries',
      columns: [
        id(),
        whole('noticeId'),
        whole('subscriberId'),
        word('channel'),
        line('subject', 60),
        word('state'),
        whole('attempts', { default: 0 }),
        instant('dueAt'),
        whole('fence', { default: 0 }),
        line('problem', 500, { isNullable: true }),
        instant('endedAt', { isNullable: true }),
      ],
      indices: [
        { columns: ['noticeId', 'subscriberId'], unique: true },
        { columns: ['state', 'dueAt'] },
        { columns: ['subscriberId', 'state'] },
        { columns: ['noticeId', 'state'] },
      ],
      parents: [{ column: 'noticeId', table: 'notices', onDelete: 'CASCADE' }],
    });
    await createTable(runner, {
      name: 'notifier_state',
      columns: [whole('id', { isPrimary: true }), whole('eventId'), line('secret', 43)],
    });
    // What happened before there was anybody to tell is told to nobody.
    await runner.query(
      'INSERT INTO notifier_state (id, eventId, secret) SELECT 1, COALESCE(MAX(id), 0), ? FROM events ' +
        'HAVING NOT EXISTS (SELECT 1 FROM notifier_state)',
      [randomBytes(32).toString('base64url')],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['notifier_state', 'deliveries', 'notices', 'subscriber_topics', 'subscribers'])
      await runner.dropTable(table, true);
    await runner.dropColumn('events', 'news');
  }
}
