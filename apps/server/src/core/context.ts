import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
import { NO_ACT, type Act } from './audit/act.js';
import type { AuditPolicy } from './audit/audited.js';
import { ChangeLog } from './audit/change-log.js';
import { watched } from './audit/watched-manager.js';
import type { Database } from './db/database.js';
import type { EventFeed } from './events/event-feed.js';
import type { PageEvents } from './events/page-events.js';
import type { Outbound } from './http/outbound.js';
import type { Errands } from './jobs/errands.js';
import { Loaders } from './loaders.js';
import type { Log } from './log.js';

/** What the whole process shares. */
export interface Services {
  database: Database;
  feed: EventFeed;
  pageEvents: PageEvents;
  outbound: Outbound;
  /** The same for addresses that anybody may give: it knows nothing of what operators are allowed. */
  visitorOutbound: Outbound;
  /** The same for what others say of their services: https only, but for what operators are allowed. */
  thirdPartyOutbound: Outbound;
  errands: Errands;
  audit: AuditPolicy;
  /** The page's own address, for links in what is sent; without a slash at the end. */
  origin: string;
  log: Log;
  now: () => Date;
}

/** What every query and verb is handed. */
export interface Context {
  /** Reads only, unless `inTransaction` gave it. */
  db: EntityManager;
  actor: Actor;
  act: Act;
  loaders: Loaders;
  log: Log;
  now: () => Date;
  services: Services;
  /** Whether `db` is a transaction. */
  writing: boolean;
  /** How long the answer that is being made may be kept, though the page does not change; Infinity if nothing in it ages. */
  keep: { atMostMs: number };
  /** What the transaction makes of the page, told to the feed after the commit. */
  committing: { publicRevision: number | null };
  /** What the transaction makes of audited things; null outside of one. */
  changeLog: ChangeLog | null;
}

export function createContext(services: Services, actor: Actor, log: Log = services.log): Context {
  const ctx: Context = {
    db: services.database.reader,
    actor,
    act: { ...NO_ACT },
    loaders: new Loaders(() => ctx),
    log,
    now: services.now,
    services,
    writing: false,
    keep: { atMostMs: Infinity },
    committing: { publicRevision: null },
    changeLog: null,
  };
  return ctx;
}

/** The same caller inside a transaction, with loaders that read what it has written. */
export function contextWithin(ctx: Context, db: EntityManager): Context {
  const changeLog = new ChangeLog();
  const inner: Context = {
    ...ctx,
    db: ctx.act.operation === null ? db : watched(db, ctx.services.audit, changeLog),
    changeLog,
    writing: true,
    committing: { publicRevision: null },
    loaders: new Loaders(() => inner),
  };
  return inner;
}
