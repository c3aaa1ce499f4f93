import { DataSource, type EntityManager, type MixedList } from 'typeorm';
import type { Database } from './database.js';
import { Mutex } from './mutex.js';
import { SqliteWriter } from './sqlite-writer.js';

interface Sqlite {
  pragma(text: string): unknown;
}

interface Model {
  entities: MixedList<Function>;
  migrations: MixedList<Function>;
}

/**
 * Writes take turns on a connection of their own, in a thread of its own: TypeORM would make concurrent transactions
 * of one connection savepoints of each other, and a rollback would take along what the other had committed.
 */
export class SqliteDatabase implements Database {
  readonly dialect = 'sqlite';
  readonly #turns = new Mutex();

  private constructor(
    private readonly reading: DataSource,
    private readonly writing: DataSource,
    private readonly writer: SqliteWriter,
  ) {}

  /** Opens the file, creates it if need be, and brings its tables up to date. */
  static async open(file: string, { entities, migrations }: Model): Promise<SqliteDatabase> {
    const writing = new DataSource({
      type: 'better-sqlite3',
      database: file,
      entities,
      migrations,
      migrationsTransactionMode: 'each',
      enableWAL: true,
    });
    const reading = new DataSource({
      type: 'better-sqlite3',
      database: file,
      entities,
      prepareDatabase: (db: Sqlite) => {
        db.pragma('query_only = ON');
      },
    });
    await writing.initialize();
    try {
      await writing.runMigrations();
      await reading.initialize();
    } catch (error) {
      await writing.destroy();
      throw error;
    }
    return new SqliteDatabase(reading, writing, SqliteWriter.takeOver(writing, file));
  }

  get reader(): EntityManager {
    return this.reading.manager;
  }

  /** For tests that compare the tables with the entities. */
  get schema(): DataSource {
    return this.writing;
  }

  transaction<T>(fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.#turns.run(() => this.writing.transaction(fn));
  }

  async close(): Promise<void> {
    await this.#turns.run(async () => {
      await this.reading.destroy();
      await this.writer.end();
      await this.writing.destroy();
    });
  }
}
