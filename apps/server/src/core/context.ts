import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.js';
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
  errands: Errands;
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
}

export function createContext(services: Services, actor: Actor, log: Log = services.log): Context {
  const ctx: Context = {
    db: services.database.reader,
    actor,
    loaders: new Loaders(() => ctx),
    log,
    now: services.now,
    services,
    writing: false,
    keep: { atMostMs: Infinity },
    committing: { publicRevision: null },
  };
  return ctx;
}

/** The same caller inside a transaction, with loaders that read what it has written. */
export function contextWithin(ctx: Context, db: EntityManager): Context {
  const inner: Context = {
    ...ctx,
    db,
    writing: true,
    committing: { publicRevision: null },
    loaders: new Loaders(() => inner),
  };
  return inner;
}
