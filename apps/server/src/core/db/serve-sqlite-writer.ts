// The thread with the one connection to SQLite that writes: what waits for the disk there holds up nobody here.
import { workerData } from 'node:worker_threads';
import Sqlite, { type Statement } from 'better-sqlite3';
import { carryOutOrders } from '../threads/carry-out-orders.js';
import type { SqliteOrder, SqliteResult } from './sqlite-writer.js';

const MOST_STATEMENTS = 200;

const db = new Sqlite(String(workerData), { timeout: 5_000 });
db.pragma('foreign_keys = ON');
// A database that is opened again would otherwise run with synchronous=NORMAL.
db.pragma('synchronous = FULL');
if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('SQLite does not run with synchronous=FULL');

const prepared = new Map<string, Statement>();

carryOutOrders({
  carryOut: ({ sql, parameters }: SqliteOrder): SqliteResult => {
    const statement = prepare(sql);
    if (statement.reader) return { rows: statement.all(...parameters) };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { changes, lastInsertRowid };
  },
  end: () => db.close(),
});

/** The oldest goes first where there are too many: those with lists of ids are hardly ever asked for again. */
function prepare(sql: string): Statement {
  const known = prepared.get(sql);
  if (known) return known;
  const statement = db.prepare(sql);
  prepared.set(sql, statement);
  if (prepared.size > MOST_STATEMENTS) prepared.delete(prepared.keys().next().value ?? '');
  return statement;
}
