import { QueryFailedError, QueryResult, type DataSource } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { Thread } from '../threads/thread.js';

export interface SqliteOrder {
  sql: string;
  parameters: unknown[];
}

export type SqliteResult = { rows: unknown[] } | { changes: number; lastInsertRowid: number | bigint };

const BEGIN = 'BEGIN TRANSACTION';
/** A command's process may write too: who begins so waits for it, and does not find later that it reads what is old. */
const BEGIN_WRITING = 'BEGIN IMMEDIATE';

/** As TypeORM types it. */
type Raw = ReturnType<BetterSqlite3QueryRunner['query']>;

/** From the sources, which tests run, as from the build: a thread is always built. */
const THREAD = new URL('../../../dist/core/db/serve-sqlite-writer.js', import.meta.url);

/** Carries out statements in a thread of its own, as SQLite and the disk would hold up whoever asks for the page. */
export class SqliteWriter extends BetterSqlite3QueryRunner {
  readonly #thread: Thread;

  private constructor(source: DataSource, file: string) {
    super(source.driver as BetterSqlite3Driver);
    this.#thread = new Thread(THREAD, file);
  }

  /** From now on every statement of the source goes there. */
  static takeOver(source: DataSource, file: string): SqliteWriter {
    const writer = new SqliteWriter(source, file);
    source.driver.createQueryRunner = () => writer;
    return writer;
  }

  override async query(sql: string, parameters: unknown[] = [], useStructuredResult = false): Raw {
    const bound = parameters.map((it) => (typeof it === 'boolean' ? Number(it) : it));
    const { logger } = this.dataSource;
    logger.logQuery(sql, bound, this);
    try {
      const order: SqliteOrder = { sql: sql === BEGIN ? BEGIN_WRITING : sql, parameters: bound };
      const result = resultOf((await this.#thread.ask(order)) as SqliteResult);
      return useStructuredResult ? result : result.raw;
    } catch (error) {
      logger.logQueryError(error as Error, sql, bound, this);
      throw new QueryFailedError(sql, bound, error as Error);
    }
  }

  override async beforeMigration(): Promise<void> {
    await this.query('PRAGMA foreign_keys = OFF');
  }

  override async afterMigration(): Promise<void> {
    await this.query('PRAGMA foreign_keys = ON');
  }

  protected override loadPragmaRecords(tablePath: string, pragma: string): Raw {
    return this.query(`PRAGMA ${pragma}("${tablePath}")`);
  }

  /** Resolves once everything is written and the file is let go. */
  end(): Promise<void> {
    return this.#thread.end();
  }
}

function resultOf(result: SqliteResult): QueryResult {
  const given = new QueryResult();
  if ('rows' in result) {
    given.raw = given.records = result.rows;
  } else {
    given.affected = result.changes;
    given.raw = result.lastInsertRowid;
  }
  return given;
}
