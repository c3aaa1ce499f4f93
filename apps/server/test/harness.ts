import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { createApp, type App } from '../src/app.js';
import type { Config } from '../src/config.js';
import { createContext, type Context } from '../src/core/context.js';
import type { Dialect } from '../src/core/db/database.js';
import { LateDatabase } from '../src/core/db/late-database.js';
import { MysqlDatabase } from '../src/core/db/mysql-database.js';
import { SqliteDatabase } from '../src/core/db/sqlite-database.js';
import { quietLogger } from '../src/core/db/quiet-logger.js';
import { createLog } from '../src/core/log.js';
import type { WebBundle } from '../src/core/web-bundle.js';
import { createOwner } from '../src/features/people/first-owner.js';
import { Client } from './client.js';

export const dialect: Dialect = process.env['SIGNET_TEST_DIALECT'] === 'mysql' ? 'mysql' : 'sqlite';
export const MYSQL_URL = process.env['SIGNET_TEST_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306';

export const OWNER = { name: 'Olga Owner', email: 'owner@signet.example', password: 'correct-horse-battery' };

export interface TestApp extends App {
  origin: string;
  config: Config;
  /** Nobody. */
  anonymous(): Client;
  /** The owner, signed in. */
  owner(): Promise<Client>;
  /** For calling verbs: an owner who does not go through HTTP. */
  ctx(): Context;
  /** Statements that were sent to the database while `fn` ran. */
  statements(fn: () => Promise<unknown>): Promise<string[]>;
}

export interface TestAppOptions {
  now?: () => Date;
  config?: Partial<Config>;
  /** The built web app, where the pages themselves are under test. */
  web?: WebBundle;
}

/** A whole server on an empty database of the dialect under test, listening on a free port of loopback. */
export async function startTestApp({ now, config: wanted, web }: TestAppOptions = {}): Promise<TestApp> {
  const place = await temporaryPlace();
  const config: Config = { ...testConfig(place), ...wanted };
  const app = await createApp({
    config,
    log: createLog(process.env['SIGNET_TEST_LOG'] ?? 'silent'),
    ...(now && { now }),
    ...(web && { web }),
  });
  await createOwner(app.asSystem('test'), OWNER);
  await app.listen();
  const { port } = app.http.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const close = app.close.bind(app);
  return Object.assign(app, {
    origin,
    config,
    anonymous: () => new Client(origin),
    owner: async () => {
      const client = new Client(origin);
      await client.signIn(OWNER);
      return client;
    },
    ctx: () => createContext(app.services, { kind: 'person', id: 1, role: 'OWNER', sessionId: 0 }),
    statements: (fn: () => Promise<unknown>) => countStatements(app, fn),
    close: async () => {
      await close();
      await place.remove();
    },
  });
}

export interface Place {
  dataFolder: string;
  mysqlUrl: string | undefined;
  remove(): Promise<void>;
}

/** An empty folder and, on MySQL, the address of a database that does not exist yet. */
export async function temporaryPlace(): Promise<Place> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'signet-test-'));
  if (dialect === 'sqlite') {
    return { dataFolder, mysqlUrl: undefined, remove: () => rm(dataFolder, { recursive: true, force: true }) };
  }
  const name = `signet_test_${randomBytes(6).toString('hex')}`;
  const url = new URL(MYSQL_URL);
  url.pathname = `/${name}`;
  return {
    dataFolder,
    mysqlUrl: url.href,
    remove: async () => {
      const connection = await createConnection({ uri: MYSQL_URL });
      await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
      await connection.end();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Jobs change what a test looks at, at their own time: those that are about them say `worker: true`. */
export function testConfig({ dataFolder, mysqlUrl }: Pick<Place, 'dataFolder' | 'mysqlUrl'>): Config {
  return {
    port: 0,
    host: '127.0.0.1',
    dataFolder,
    mysqlUrl,
    admin: undefined,
    timeZone: 'UTC',
    publicUrl: undefined,
    trustedProxies: 0,
    maxSockets: 20_000,
    maxSocketsPerAddress: 1_000,
    maxConnectionsPerAddress: 1_000,
    allowance: 1_000_000_000,
    anonymousAllowance: 1_000_000_000,
    outboundAllowed: [],
    visitorOutboundAllowed: [],
    auditDays: 400,
    mail: undefined,
    smtpConnections: 10,
    oidc: undefined,
    hasPasswords: true,
    metricsToken: undefined,
    tracing: undefined,
    example: false,
    worker: false,
    logLevel: 'silent',
  };
}

/** The connections behind a database, for tests that look below it. */
export function connectionsOf({ services }: Pick<App, 'services'>): DataSource[] {
  const database = services.database instanceof LateDatabase ? services.database.opened : services.database;
  if (!(database instanceof SqliteDatabase) && !(database instanceof MysqlDatabase))
    throw new Error('an unknown database');
  const reading = database.reader.connection;
  return reading === database.schema ? [reading] : [reading, database.schema];
}

async function countStatements(app: App, fn: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const restore = connectionsOf(app).map((source) => {
    const { logger } = source;
    source.logger = { ...quietLogger, logQuery: (query: string) => void seen.push(query) };
    Object.assign(source.options, { logging: ['query'] });
    return () => {
      source.logger = logger;
    };
  });
  try {
    await fn();
  } finally {
    for (const undo of restore) undo();
  }
  return seen;
}
