import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';
import type { Actor } from './core/actor.js';
import { createContext, type Context, type Services } from './core/context.js';
import type { Database } from './core/db/database.js';
import { MysqlDatabase } from './core/db/mysql-database.js';
import { SqliteDatabase } from './core/db/sqlite-database.js';
import { EventFeed } from './core/events/event-feed.js';
import { PageEvents } from './core/events/page-events.js';
import { startApollo } from './core/graphql/apollo.js';
import { startLiveServer } from './core/graphql/live-server.js';
import { clientAddress } from './core/http/address.js';
import { addGraphqlRoutes } from './core/http/graphql-routes.js';
import { addHealthRoutes } from './core/http/health-routes.js';
import { createHttpServer } from './core/http/http-server.js';
import { isOwnOrigin } from './core/http/origin.js';
import { sessionCookie } from './core/http/session-cookie.js';
import { RepeatingJob } from './core/jobs/repeating-job.js';
import type { Log } from './core/log.js';
import type { WebBundle } from './core/web-bundle.js';
import { runDueMaintenances } from './features/maintenances/run-due-maintenances.js';
import { MetricFeed } from './features/metrics/metric-feed.js';
import { PageDocuments } from './features/page/page-documents.js';
import { addPageRoutes, sendApp } from './features/page/page.routes.js';
import { actorOfSession, stillSignedIn } from './features/people/sessions.js';
import { ensureSite } from './features/site/ensure-site.js';
import { model } from './model.js';
import { buildGraphqlSchema } from './schema.js';

const LOOK_FOR_DUE_MS = 1_000;
const LOOK_FOR_SIGNED_OUT_MS = 3_000;

export interface AppOptions {
  config: Config;
  log: Log;
  /** Absent in tests that need no pages. */
  web?: WebBundle;
  now?: () => Date;
}

export interface App {
  http: FastifyInstance;
  services: Services;
  /** Somebody of the house, for what is done at boot and by jobs. */
  asSystem(job: string): Context;
  listen(): Promise<void>;
  /** Stops taking work, lets go what is open, and closes the database last. */
  close(): Promise<void>;
}

/** Puts everything together; nothing is started before `listen`, but for the database. */
export async function createApp({ config, log, web, now = () => new Date() }: AppOptions): Promise<App> {
  const database = await openDatabase(config);
  const feed = new EventFeed(database, log);
  const services: Services = {
    database,
    feed,
    pageEvents: new PageEvents(feed),
    metricFeed: new MetricFeed(),
    log,
    now,
  };
  const asSystem = (job: string) => createContext(services, { kind: 'system', job });
  await ensureSite(asSystem('boot'), { timeZone: config.timeZone });
  await feed.start();

  const schema = buildGraphqlSchema();
  const apollo = await startApollo(schema);
  const http = await createHttpServer(config, log);
  const { name: cookieName } = sessionCookie(config);
  const actorOf = (token: string | undefined): Promise<Actor> => actorOfSession(services, token);

  addHealthRoutes(http, services);
  addGraphqlRoutes(http, {
    apollo,
    schema,
    services,
    config,
    actorOf,
    showExplorer: async (reply) => (web ? sendApp(reply, web.explorerHtml) : reply.code(404).send()),
  });
  if (web) addPageRoutes(http, services, web, new PageDocuments(services, schema, web));
  const live = startLiveServer(http.server, {
    services,
    schema,
    maxSocketsPerAddress: config.maxSocketsPerAddress,
    actorOf: ({ headers }) => actorOf(http.parseCookie(headers.cookie ?? '')[cookieName]),
    isOwnOrigin: (request) => isOwnOrigin(request, config.publicUrl),
    addressOf: (request) => clientAddress(request, config.trustedProxies),
  });
  const dueMaintenances = new RepeatingJob(
    'due maintenances',
    LOOK_FOR_DUE_MS,
    () => runDueMaintenances(asSystem('schedule')),
    log,
  );

  const signedOut = new RepeatingJob(
    'sockets of ended sessions',
    LOOK_FOR_SIGNED_OUT_MS,
    () => live.dropUnless((people) => stillSignedIn(services, people)),
    log,
  );

  return {
    http,
    services,
    asSystem,
    async listen() {
      await http.listen({ port: config.port, host: config.host });
      dueMaintenances.start();
      signedOut.start();
    },
    async close() {
      await dueMaintenances.stop();
      await signedOut.stop();
      await live.close();
      await http.close();
      await apollo.stop();
      await feed.stop();
      await database.close();
    },
  };
}

async function openDatabase({ mysqlUrl, dataFolder }: Config): Promise<Database> {
  await mkdir(dataFolder, { recursive: true });
  if (mysqlUrl) return MysqlDatabase.open(mysqlUrl, model);
  return SqliteDatabase.open(join(dataFolder, 'signet.sqlite'), model);
}
