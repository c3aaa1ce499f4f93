import { setImmediate as nextTurn } from 'node:timers/promises';
import { In, type EntityManager } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { insertMissing } from '../../core/db/insert-missing.js';
import { inTransaction } from '../../core/db/transaction.js';
import { badFields } from '../../core/errors.js';
import { addressKeyOf } from './address-key.js';
import type { Topic } from './chosen-topics.js';
import { resolveLines, type ResolvedSubscriber } from './resolve-lines.js';
import type { LineProblem, SubscriberImport } from './subscriber-import.js';
import { SubscriberTopic } from './subscriber-topic.entity.js';
import { Subscriber } from './subscriber.entity.js';
import { subscribersOfCsv } from './subscribers-of-csv.js';

export interface ImportOptions {
  /** Only say what would become of it. */
  dryRun: boolean;
  /** Leave bad lines out; else one of them refuses the whole file. */
  skipBad: boolean;
}

type Entry = ResolvedSubscriber & { addressKey: string };

/** So many rows hold up nobody who writes meanwhile. */
const CHUNK = 500;
const MOST_PROBLEMS = 100;

/**
 * Takes over the subscribers of a CSV file as they are, confirmed or not; nobody is mailed, and addresses that are
 * there stay as they are. It is written in parts: cut short, the same file again does the rest. @throws AppError
 */
export async function importSubscribers(
  ctx: Context,
  csv: Buffer,
  { dryRun, skipBad }: ImportOptions,
): Promise<SubscriberImport> {
  mustBeAllowed(ctx.actor, 'subscribers:manage');
  const read = await subscribersOfCsv(csv, ctx.now());
  const { resolved, problems: unresolved } = await resolveLines(ctx.db, read.subscribers);
  const problems = [...read.problems, ...unresolved].toSorted((a, b) => a.line - b.line);
  if (problems.length > 0 && !dryRun && !skipBad) throw refusal(problems);
  const entries = firstOfEach(resolved);
  const count = { added: 0, confirmed: 0 };
  for (let at = 0; at < entries.length; at += CHUNK) {
    const chunk = entries.slice(at, at + CHUNK).map((it) => ({ ...it, addressKey: addressKeyOf('EMAIL', it.address) }));
    const added = dryRun ? await newAmong(ctx.db, chunk) : await inTransaction(ctx, (tx) => add(tx, chunk));
    count.added += added.length;
    count.confirmed += added.filter(({ confirmedAt }) => confirmedAt).length;
    await nextTurn();
  }
  return {
    dryRun,
    ...count,
    existing: resolved.length - count.added,
    rejected: new Set(problems.map(({ line }) => line)).size,
    problems: problems.slice(0, MOST_PROBLEMS),
  };
}

function refusal(problems: readonly LineProblem[]) {
  return badFields(
    problems
      .slice(0, MOST_PROBLEMS)
      .map(({ line, field, reason }) => ({ path: `lines[${line}].${field}`, message: reason })),
  );
}

function firstOfEach(all: readonly ResolvedSubscriber[]): ResolvedSubscriber[] {
  const entries = new Map<string, ResolvedSubscriber>();
  for (const it of all) {
    const compared = it.address.toLowerCase();
    if (!entries.has(compared)) entries.set(compared, it);
  }
  return [...entries.values()];
}

async function newAmong(db: EntityManager, entries: readonly Entry[]): Promise<Entry[]> {
  const where = { addressKey: In(entries.map(({ addressKey }) => addressKey)) };
  const found = await db.find(Subscriber, { where, select: { id: true, addressKey: true } });
  const known = new Set(found.map(({ addressKey }) => addressKey));
  return entries.filter(({ addressKey }) => !known.has(addressKey));
}

async function add(tx: Context, entries: readonly Entry[]): Promise<Entry[]> {
  const { db, now, services } = tx;
  const added = await newAmong(db, entries);
  const rows = added.map(({ topics: _topics, line: _line, member: _member, ...facts }) => ({
    ...facts,
    channel: 'EMAIL' as const,
    audience: facts.personId === null ? ('PUBLIC' as const) : ('SIGNED_IN' as const),
    createdBy: null,
    // From now on an unconfirmed one has a week.
    updatedAt: now(),
  }));
  // Somebody may subscribe at the same moment.
  await insertMissing(db, services.database.dialect, Subscriber, rows);
  if (rows.length > 0)
    tx.changeLog?.add({ kind: 'Subscriber', id: null, name: null, before: null, after: { imported: rows.length } });
  const choosy = added.filter(({ topics }) => topics.length > 0);
  await insertMissing(db, services.database.dialect, SubscriberTopic, await topicsOf(db, choosy));
  return added;
}

async function topicsOf(db: EntityManager, entries: readonly Entry[]): Promise<(Topic & { subscriberId: number })[]> {
  if (entries.length === 0) return [];
  const where = { addressKey: In(entries.map(({ addressKey }) => addressKey)) };
  const found = await db.find(Subscriber, { where, select: { id: true, addressKey: true } });
  const ids = new Map(found.map(({ id, addressKey }) => [addressKey, id]));
  return entries.flatMap(({ addressKey, topics }) => {
    const subscriberId = ids.get(addressKey);
    return subscriberId === undefined ? [] : topics.map((topic) => ({ ...topic, subscriberId }));
  });
}
