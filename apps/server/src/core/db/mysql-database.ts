import { setTimeout as delay } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { DataSource, QueryFailedError, type EntityManager, type MixedList } from 'typeorm';
import type { Database } from './database.js';
import { StartError } from '../start-failure.js';
import { quietLogger } from './quiet-logger.js';

interface Model {
  entities: MixedList<Function>;
  migrations: MixedList<Function>;
}

const CHARSET = 'utf8mb4';
const COLLATION = 'utf8mb4_bin';
const MOST_TRIES = 5;
const DEADLOCK = 1213;
const LOCK_WAIT_TIMEOUT = 1205;
const STATEMENT_TIMEOUT_MS = 5_000;
const GOODBYE_MS = 2_000;
/** The first steps, before another process may have to be waited for. */
const ENTER_WITHIN_MS = 8_000;

/** MySQL 8 and MariaDB 10.6 or newer. */
export class MysqlDatabase implements Database {
  readonly dialect = 'mysql';

  private constructor(private readonly source: DataSource) {}

  /** Creates the database if it is not there, and brings its tables up to date. */
  static async open(address: string, { entities, migrations }: Model): Promise<MysqlDatabase> {
    const { connection: guard, type } = await enterDatabase(address);
    const source = new DataSource({
      type,
      url: address,
      entities,
      migrations,
      migrationsTransactionMode: 'each',
      charset: CHARSET,
      timezone: 'Z',
      supportBigNumbers: true,
      connectTimeout: STATEMENT_TIMEOUT_MS,
      enableQueryTimeout: true,
      maxQueryExecutionTime: STATEMENT_TIMEOUT_MS,
      logger: quietLogger,
      extra: { connectionLimit: 10, queueLimit: 1_000 },
    });
    holdLongTexts(source);
    try {
      await source.initialize();
      dropStuckConnections(source);
      await source.runMigrations();
    } catch (error) {
      if (source.isInitialized) await source.destroy();
      throw error;
    } finally {
      // It holds nothing but its row; a goodbye might never be answered.
      guard.destroy();
    }
    return new MysqlDatabase(source);
  }

  get reader(): EntityManager {
    return this.source.manager;
  }

  /** For tests that compare the tables with the entities. */
  get schema(): DataSource {
    return this.source;
  }

  async transaction<T>(fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction('READ COMMITTED', fn);
      } catch (error) {
        if (attempt === MOST_TRIES || !isWorthAnotherTry(error)) throw error;
        await delay(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  /** Says goodbye to the server, unless that does not answer. */
  async close(): Promise<void> {
    await Promise.race([this.source.destroy(), delay(GOODBYE_MS, undefined, { ref: false })]);
  }
}

function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { errno } = error.driverError as { errno?: number };
  return errno === DEADLOCK || errno === LOCK_WAIT_TIMEOUT;
}

/** TEXT holds 64 KB, less than a message of 20,000 characters may need. */
function holdLongTexts({ driver }: DataSource): void {
  const normalize = driver.normalizeType.bind(driver);
  driver.normalizeType = (column) => {
    const type = normalize(column);
    return type === 'text' ? 'mediumtext' : type;
  };
}

interface PoolConnection {
  query(sql: unknown, values: unknown, done: (error: { code?: string } | null, ...rest: unknown[]) => void): unknown;
  destroy(): void;
}

/**
 * A statement that ran out of time leaves its connection waiting for the answer for ever: mysql2 gives it back
 * to the pool all the same, where the next one would hang behind it.
 */
function dropStuckConnections({ driver }: DataSource): void {
  const { pool } = driver as unknown as { pool: { on(event: 'connection', use: (it: PoolConnection) => void): void } };
  pool.on('connection', (connection) => {
    const query = connection.query.bind(connection);
    connection.query = (sql, values, done) =>
      query(sql, values, (error, ...rest) => {
        if (error?.code === 'PROTOCOL_SEQUENCE_TIMEOUT') connection.destroy();
        done(error, ...rest);
      });
  });
}

/**
 * A connection to the database, created if need be, that holds the row which lets one process at a time
 * migrate. A named lock would not do: Galera refuses those.
 */
async function enterDatabase(address: string): Promise<{ connection: Connection; type: 'mysql' | 'mariadb' }> {
  const url = new URL(address);
  const name = decodeURIComponent(url.pathname.slice(1));
  if (!/^[\w-]{1,64}$/.test(name))
    throw new StartError('DATABASE_URL must end with the name of a database, such as /signet');
  url.pathname = '/';
  const connection = await createConnection({ uri: url.href, connectTimeout: STATEMENT_TIMEOUT_MS, charset: CHARSET });
  const insist = setTimeout(() => connection.destroy(), ENTER_WITHIN_MS);
  try {
    // Somebody without the right to create databases may still use one that is there.
    await connection
      .query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET ${CHARSET} COLLATE ${COLLATION}`)
      .catch(() => undefined);
    await connection.query(`USE \`${name}\``);
    const type = await flavourOf(connection);
    await makeEmptyOneSpeakUtf8mb4(connection, name);
    await mustSpeakUtf8mb4(connection);
    await connection.query('CREATE TABLE IF NOT EXISTS migration_turn (id int NOT NULL PRIMARY KEY)');
    await connection.query('INSERT IGNORE INTO migration_turn VALUES (1)');
    await connection.beginTransaction();
    clearTimeout(insist);
    await connection.query('SELECT id FROM migration_turn WHERE id = 1 FOR UPDATE');
    return { connection, type };
  } catch (error) {
    clearTimeout(insist);
    connection.destroy();
    throw error;
  }
}

/** TypeORM reads the two servers' descriptions of their tables differently. */
async function flavourOf(connection: Connection): Promise<'mysql' | 'mariadb'> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
  return String(rows[0]?.['version']).includes('MariaDB') ? 'mariadb' : 'mysql';
}

/** A database that somebody made for us, with their server's own default. */
async function makeEmptyOneSpeakUtf8mb4(connection: Connection, name: string): Promise<void> {
  const [tables] = await connection.query<RowDataPacket[]>('SHOW TABLES');
  if (tables.length > 0) return;
  await connection
    .query(`ALTER DATABASE \`${name}\` CHARACTER SET ${CHARSET} COLLATE ${COLLATION}`)
    .catch(() => undefined);
}

interface DatabaseCharset extends RowDataPacket {
  charset: string;
  collation: string;
}

async function mustSpeakUtf8mb4(connection: Connection): Promise<void> {
  const [rows] = await connection.query<DatabaseCharset[]>(
    'SELECT @@character_set_database AS charset, @@collation_database AS collation',
  );
  if (rows[0]?.charset === CHARSET && rows[0].collation === COLLATION) return;
  throw new StartError(
    `the database speaks ${rows[0]?.charset} (${rows[0]?.collation}), it must be ${CHARSET} (${COLLATION}): ` +
      `before the first start, run ALTER DATABASE … CHARACTER SET ${CHARSET} COLLATE ${COLLATION}`,
  );
}
