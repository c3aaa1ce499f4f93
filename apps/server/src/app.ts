import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Channel } from '@signet/domain/subscription';
import { ENDPOINT_CHANNELS } from '@signet/domain/webhook-address';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.js';
import { ANONYMOUS } from './core/actor.js';
import { Allowances } from './core/allowances.js';
import { createContext, type Context, type Services } from './core/context.js';
import type { Database } from './core/db/database.js';
import { LastUses } from './core/db/last-uses.js';
import { LateDatabase } from './core/db/late-database.js';
import { MysqlDatabase } from './core/db/mysql-database.js';
import { SqliteDatabase } from './core/db/sqlite-database.js';
import { EventFeed } from './core/events/event-feed.js';
import { PageEvents } from './core/events/page-events.js';
import { isUnavailable } from './core/errors.js';
import { AnonymousQueries } from './core/graphql/anonymous-queries.js';
import { startApollo } from './core/graphql/apollo.js';
import { PersistedDocuments } from './core/graphql/persisted-documents.js';
import { clientAddress } from './core/http/address.js';
import { Callers } from './core/http/callers.js';
import { addGraphqlRoutes } from './core/http/graphql-routes.js';
import { addHealthRoutes } from './core/http/health-routes.js';
import { createHttpServer, headersOfEveryAnswer } from './core/http/http-server.js';
import { isOwnOrigin, pageOrigin } from './core/http/origin.js';
import { Outbound } from './core/http/outbound.js';
import { sessionCookie } from './core/http/session-cookie.js';
import { Errands } from './core/jobs/errands.js';
import { RepeatingJob } from './core/jobs/repeating-job.js';
import { startLiveServer } from './core/live/live-server.js';
import type { Log } from './core/log.js';
import { FastLane } from './core/reads/fast-lane.js';
import { FinishedAnswers } from './core/reads/finished-answers.js';
import { SnapshotFile } from './core/reads/snapshot-file.js';
import type { WebBundle } from './core/web-bundle.js';
import { addAuditRoutes } from './features/audit/audit.routes.js';
import { auditPolicy } from './features/audit/audit-policy.js';
import { forgetOldEntries } from './features/audit/forget-old-entries.js';
import { addEmbedRoutes } from './features/embeds/embeds.routes.js';
import { PublicEmbeds } from './features/embeds/public-embeds.js';
import { addFeedRoutes } from './features/feeds/feeds.routes.js';
import { PublicFeeds } from './features/feeds/public-feeds.js';
import { addIdentityRoutes } from './features/identities/identities.routes.js';
import { IdentityProvider } from './features/identities/identity-provider.js';
import { sendOwedHookLinks } from './features/hooks/send-owed-hook-links.js';
import { addImageRoutes } from './features/images/image.routes.js';
import { PublicImages } from './features/images/public-images.js';
import { mailSettingsNow } from './features/mail/mail-settings.queries.js';
import { MailChannel } from './features/mail/mail-channel.js';
import { PostOffice } from './features/mail/post-office.js';
import { SmtpPool, type SmtpExit } from './features/mail/smtp-pool.js';
import type { SmtpServer } from './features/mail/smtp-server.js';
import { sendOwedMails } from './features/mail/send-owed-mails.js';
import { continueSeries } from './features/maintenances/continue-series.js';
import { runDueMaintenances } from './features/maintenances/run-due-maintenances.js';
import { MetricPuller } from './features/metric-sources/metric-puller.js';
import { forgetOldBuckets } from './features/metrics/forget-old-buckets.js';
import { hearOfPoints } from './features/metrics/hear-of-points.js';
import { MetricFeed } from './features/metrics/metric-feed.js';
import { addMetricRoutes } from './features/metrics/metrics.routes.js';
import type { ChannelSender } from './features/notifications/channel-sender.js';
import { forgetOldNotices } from './features/notifications/forget-old-notices.js';
import { Notifier } from './features/notifications/notifier.js';
import { noteNudges } from './features/nudges/note-nudges.js';
import { PageDocuments, snapshotDocuments } from './features/page/page-documents.js';
import { PageSnapshot } from './features/page/page-snapshot.js';
import { addPageRoutes, sendApp } from './features/page/page.routes.js';
import { Session } from './features/people/session.entity.js';
import { actorOfSession } from './features/people/sessions.js';
import { forgetGoneBrowsers } from './features/push/forget-gone-browsers.js';
import { PushChannel } from './features/push/push-channel.js';
import { pushSubject } from './features/push/push-subject.js';
import { SignInLimits } from './features/people/sign-in-limits.js';
import { ensureSite } from './features/site/ensure-site.js';
import { forgetUnconfirmed } from './features/subscribers/forget-unconfirmed.js';
import { LinkLimits } from './features/subscribers/link-limits.js';
import { addSubscriberCsvRoutes } from './features/subscribers/subscriber-csv.routes.js';
import { writeQuarantineMail } from './features/subscribers/quarantine-mail.js';
import { addSubscriberRoutes } from './features/subscribers/subscribers.routes.js';
import { writeLinkMail } from './features/subscribers/write-link-mail.js';
import { Telemetry } from './features/telemetry/telemetry.js';
import { addTelemetryRoutes } from './features/telemetry/telemetry.routes.js';
import { actorOfToken } from './features/tokens/actor-of-token.js';
import { ThirdPartyPoller } from './features/third-party/third-party-poller.js';
import { ApiToken } from './features/tokens/api-token.entity.js';
import { stillLetIn } from './features/tokens/still-let-in.js';
import { closeMonths } from './features/timelines/close-months.js';
import { EndpointSender } from './features/webhooks/endpoint-sender.js';
import { model } from './model.js';
import { buildGraphqlSchema } from './schema.js';

const LOOK_FOR_DUE_MS = 1_000;
const LOOK_FOR_SIGNED_OUT_MS = 3_000;
const CONTINUE_SERIES_MS = 3_600_000;
const CLOSE_MONTHS_MS = 60_000;
const FORGET_BUCKETS_MS = 3_600_000;
const FORGET_UNCONFIRMED_MS = 3_600_000;
const FORGET_NOTICES_MS = 3_600_000;
const FORGET_ENTRIES_MS = 3_600_000;
const LOOK_FOR_OCCASIONS_MS = 5_000;
const FORGET_GONE_MS = 3_600_000;
const LOOK_FOR_POINTS_MS = 1_000;
const LOOK_FOR_OWED_MS = 500;
const WRITE_USES_MS = 5_000;
/** Prometheus itself waits ten seconds by default. */
const TELEMETRY_WITHIN_MS = 2_000;
const REFRESH_MS = 60_000;
const ENTER_AGAIN_MS = 2_000;

export interface AppOptions {
  config: Config;
  log: Log;
  /** Absent in tests that need no pages. */
  web?: WebBundle;
  now?: () => Date;
  /** How a mail server is reached; if not given, from this thread. */
  openSmtp?: (server: SmtpServer) => SmtpExit;
  /** Done when the database is there, and again if that fails; what is served comes after it. */
  prepare?: (ctx: Context) => Promise<void>;
}

export interface App {
  http: FastifyInstance;
  services: Services;
  /** Resolves once the database is there. */
  entered: Promise<void>;
  /** Somebody of the house, for what is done at boot and by jobs. */
  asSystem(job: string): Context;
  listen(): Promise<void>;
  /** Stops taking work, lets go what is open, and closes the database last. */
  close(): Promise<void>;
}

/**
 * Puts everything together; nothing is started before `listen`, but for the database. Where that is away and an
 * earlier run has left a copy of the page, the page is served from it until the database is back.
 */
export async function createApp(options: AppOptions): Promise<App> {
  const { config, log, web, prepare, now = () => new Date() } = options;
  const database = new LateDatabase(config.mysqlUrl ? 'mysql' : 'sqlite', () => openDatabase(config));
  const feed = new EventFeed(database, log);
  const origin = pageOrigin(config);
  const openSmtpHere = (server: SmtpServer) =>
    new SmtpPool(server, { connections: config.smtpConnections, outbound: services.outbound });
  const mailer = new PostOffice(() => asSystem('mail'), { origin, openExit: options.openSmtp ?? openSmtpHere });
  const services: Services = {
    database,
    feed,
    pageEvents: new PageEvents(feed),
    metricFeed: new MetricFeed(),
    tokenUses: new LastUses(ApiToken, 'lastUsedAt'),
    sessionUses: new LastUses(Session, 'lastSeenAt'),
    signInLimits: new SignInLimits(now),
    outbound: new Outbound({ allowed: config.outboundAllowed }),
    thirdPartyOutbound: new Outbound({ allowed: config.outboundAllowed, isHttpsOnly: true }),
    identityProvider: config.oidc
      ? new IdentityProvider(config.oidc, { allowed: config.outboundAllowed, origin, now })
      : null,
    hasPasswords: config.hasPasswords,
    visitorOutbound: new Outbound({ allowed: config.visitorOutboundAllowed, isHttpsOnly: true }),
    channels: new Map<Channel, ChannelSender>([
      ['EMAIL', new MailChannel(mailer, config.smtpConnections)],
      ['WEB_PUSH', new PushChannel(() => asSystem('push'), pushSubject({ ...config, origin }))],
    ]),
    mailer,
    mailOfEnvironment: config.mail ?? null,
    mailWriters: { LINK: writeLinkMail, QUARANTINE: writeQuarantineMail },
    canMail: async () => (await mailSettingsNow(asSystem('mail'))) !== null,
    leaveNote: (name, text) => leaveNote(config.dataFolder, name, text),
    errands: new Errands(log),
    audit: auditPolicy,
    origin,
    linkLimits: new LinkLimits(now),
    log,
    now,
  };
  for (const channel of ENDPOINT_CHANNELS) services.channels.set(channel, new EndpointSender(channel, services));
  const asSystem = (job: string) => createContext(services, { kind: 'system', job });
  const schema = buildGraphqlSchema();
  const apollo = await startApollo(schema);
  const { name: cookieName } = sessionCookie(config);
  const answers = new FinishedAnswers({ revision: () => feed.publicRevision, now }, log);
  const fastLane = new FastLane(answers, cookieName);
  const queries = new AnonymousQueries(services, schema, apollo, answers);
  const http = await createHttpServer(config, log, fastLane);
  const allowances = new Allowances(config);
  const lookups = {
    actorOfSession: (cookie: string | undefined) => actorOfSession(services, cookie),
    actorOfToken: (secret: string) => actorOfToken(services, secret),
  };
  const callers = new Callers(config, lookups, allowances);

  addGraphqlRoutes(http, {
    apollo,
    schema,
    services,
    config,
    queries,
    documents: new PersistedDocuments(web?.persisted),
    fastLane,
    callers,
    showExplorer: async (reply) => (web ? sendApp(reply, web.explorerHtml) : reply.code(404).send()),
  });
  const pages = web && new PageDocuments(services, queries, answers, web);
  const file = new SnapshotFile(join(config.dataFolder, 'page-snapshot.json'));
  const snapshot = pages && new PageSnapshot(queries, pages, file, snapshotDocuments(web), log);
  if (pages) {
    addPageRoutes(http, web, pages, fastLane);
    addImageRoutes(http, new PublicImages(services, answers, web), fastLane);
  }
  addFeedRoutes(http, new PublicFeeds(services, queries, answers), fastLane, config.publicUrl);
  addEmbedRoutes(http, new PublicEmbeds(services, queries, answers), fastLane, web);
  addIdentityRoutes(http, { services, config, actorOfSession: lookups.actorOfSession });
  addMetricRoutes(http, services, callers);
  addSubscriberRoutes(http, services, callers, pages);
  addSubscriberCsvRoutes(http, services, callers);
  addAuditRoutes(http, services, callers);
  feed.listen(({ publicRevision }) => {
    if (publicRevision !== null) snapshot?.refreshSoon();
  });
  addHealthRoutes(http, () => pages?.canServe ?? true);
  const live = startLiveServer(http.server, {
    services,
    schema,
    allowances,
    maxSockets: config.maxSockets,
    maxSocketsPerAddress: config.maxSocketsPerAddress,
    sessionOf: ({ headers }) => http.parseCookie(headers.cookie ?? '')[cookieName],
    actorOf: async (session, authorization) => {
      const actor = await callers.identify(authorization, session);
      return actor.kind === 'enrolling' ? ANONYMOUS : actor;
    },
    isOwnOrigin: (request) => isOwnOrigin(request, config.publicUrl),
    addressOf: (request) => clientAddress(request, config.trustedProxies),
  });
  const telemetry = new Telemetry(services, () => asSystem('telemetry'), live, TELEMETRY_WITHIN_MS);
  addTelemetryRoutes(http, telemetry, config.metricsToken);
  const puller = new MetricPuller(() => asSystem('metric source'));
  const poller = new ThirdPartyPoller(() => asSystem('third party'));
  const job = (name: string, everyMs: number, work: () => Promise<void>) => new RepeatingJob(name, everyMs, work, log);
  const work = [
    job('due maintenances', LOOK_FOR_DUE_MS, () => runDueMaintenances(asSystem('schedule'))),
    job('metrics that are read elsewhere', LOOK_FOR_DUE_MS, () => puller.begin()),
    job('what others say of their services', LOOK_FOR_DUE_MS, () => poller.begin()),
    job('maintenances that recur', CONTINUE_SERIES_MS, () => continueSeries(asSystem('schedule'))),
    job('months that are over', CLOSE_MONTHS_MS, () => closeMonths(asSystem('history'))),
    job('buckets that are too old', FORGET_BUCKETS_MS, () => forgetOldBuckets(asSystem('metrics'))),
    job('audit entries of long ago', FORGET_ENTRIES_MS, () => forgetOldEntries(asSystem('audit'), config.auditDays)),
    job('news of long ago', FORGET_NOTICES_MS, () => forgetOldNotices(asSystem('notifier'))),
    job('addresses that never confirmed', FORGET_UNCONFIRMED_MS, () => forgetUnconfirmed(asSystem('subscribers'))),
    job('mails that are owed', LOOK_FOR_OWED_MS, () => sendOwedMails(asSystem('mail'))),
    job('links that hooks are owed', LOOK_FOR_OWED_MS, () => sendOwedHookLinks(asSystem('hooks'))),
    job('browsers that are gone', FORGET_GONE_MS, () => forgetGoneBrowsers(asSystem('push'))),
    job('occasions to nudge operators', LOOK_FOR_OCCASIONS_MS, () => noteNudges(asSystem('nudges'))),
    new Notifier(() => asSystem('notifier'), origin, log),
  ];
  const jobs = [
    job('points of other processes', LOOK_FOR_POINTS_MS, () => hearOfPoints(asSystem('metrics'))),
    job('sockets of ended sessions', LOOK_FOR_SIGNED_OUT_MS, () =>
      live.dropUnless((actors) => stillLetIn(services, actors)),
    ),
    job('uses of API tokens', WRITE_USES_MS, () => services.tokenUses.write(asSystem('tokens'))),
    job('uses of sessions', WRITE_USES_MS, () => services.sessionUses.write(asSystem('sessions'))),
    job('the page', REFRESH_MS, async () => snapshot?.refresh()),
  ];

  const entrance = Promise.withResolvers<void>();
  let isIn = false;
  const enter = async () => {
    if (isIn) return;
    await database.enter();
    await ensureSite(asSystem('boot'), { timeZone: config.timeZone });
    await prepare?.(asSystem('boot'));
    await feed.start();
    await snapshot?.refresh();
    isIn = true;
    entrance.resolve();
  };
  const entering = job('entering the database', ENTER_AGAIN_MS, enter);

  const app: App = {
    http,
    services,
    entered: entrance.promise,
    asSystem,
    async listen() {
      await http.ready();
      fastLane.carry(await headersOfEveryAnswer(http));
      await http.listen({ port: config.port, host: config.host });
      entering.start();
      const started = config.worker ? [...work, ...jobs] : jobs;
      void entrance.promise.then(() => started.forEach((it) => it.start()));
    },
    async close() {
      const { outbound, thirdPartyOutbound, visitorOutbound, identityProvider } = services;
      for (const door of [outbound, thirdPartyOutbound, visitorOutbound, identityProvider]) door?.close();
      for (const it of [entering, ...work, ...jobs]) await it.stop();
      await puller.end();
      await poller.end();
      await live.close();
      await http.close();
      await services.errands.done();
      mailer.close();
      await feed.stop();
      await snapshot?.stop();
      await apollo.stop();
      await database.close();
    },
  };
  try {
    await enter();
  } catch (error) {
    if (!isUnavailable(error) || !(await snapshot?.restore())) {
      await app.close();
      throw error;
    }
    log.warn({ err: error }, 'the database is away: the page is served as it was last known');
  }
  return app;
}

async function openDatabase({ mysqlUrl, dataFolder }: Config): Promise<Database> {
  await mkdir(dataFolder, { recursive: true });
  if (mysqlUrl) return MysqlDatabase.open(mysqlUrl, model);
  return SqliteDatabase.open(join(dataFolder, 'signet.sqlite'), model);
}

async function leaveNote(folder: string, name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text, { mode: 0o600 });
  return file;
}
