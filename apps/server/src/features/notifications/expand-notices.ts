import { setTimeout as delay } from 'node:timers/promises';
import { isNudge } from '@signet/domain/nudge';
import { IsNull, LessThanOrEqual, type SelectQueryBuilder } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { eachInTurn } from '../../core/jobs/each-in-turn.js';
import { enterOperators } from '../nudges/enter-operators.js';
import { nudgeReceivers } from '../nudges/nudge-receivers.queries.js';
import { receiversOf } from '../subscribers/receivers.queries.js';
import type { Subscriber } from '../subscribers/subscriber.entity.js';
import { fuseHolds } from './fuse-holds.js';
import { Notice } from './notice.entity.js';
import { reachOfNews } from './reach-of-news.js';
import { writeDeliveries } from './write-deliveries.js';

/** So many at once are written fast, and hold up nobody who writes something else. */
const CHUNK = 1_000;

/**
 * Finds the receivers of every notice that can no longer be taken back, and writes a delivery for each, unless there
 * are more news than can be meant.
 */
export async function expandNotices(ctx: Context): Promise<void> {
  const due = await ctx.db.find(Notice, {
    where: { expandedAt: IsNull(), dueAt: LessThanOrEqual(ctx.now()) },
    order: { id: 'ASC' },
  });
  await eachInTurn(due, async (notice) => {
    // The fuse keeps too much from the public; what waits for operators does so whatever they are told.
    if (!isNudge(notice.news) && !(await fuseHolds(ctx, notice))) return;
    for (;;) {
      const begin = performance.now();
      if (await inTransaction(ctx, (tx) => expandSome(tx, notice.id))) return;
      // A third of the time is left to others, whose page comes from the same machine.
      await delay((performance.now() - begin) / 2);
    }
  });
}

/** The next receivers in order, and where it has come to: in one commit, so that each is found once. True at the end. */
async function expandSome(tx: Context, id: number): Promise<boolean> {
  const notice = await lockNotice(tx, id);
  if (!notice || notice.expandedAt) return true;
  const receivers = await receiversOfNotice(tx, notice);
  const found = receivers ? await nextOf(receivers, notice.foundUntil) : [];
  const isLast = found.length < CHUNK;
  if (found.length > 0) await writeDeliveries(tx, notice, found);
  await tx.db.update(Notice, id, {
    foundUntil: found.at(-1) ?? notice.foundUntil,
    receivers: notice.receivers + found.length,
    expandedAt: isLast ? tx.now() : null,
  });
  return isLast;
}

async function receiversOfNotice(tx: Context, { news, foundUntil }: Notice) {
  if (isNudge(news)) {
    if (foundUntil === 0) await enterOperators(tx);
    return nudgeReceivers(tx.db, news);
  }
  const reach = await reachOfNews(tx.db, news);
  return reach && receiversOf(tx.db, reach);
}

function lockNotice({ db, services }: Context, id: number): Promise<Notice | null> {
  return db.findOne(Notice, {
    where: { id },
    ...(services.database.dialect === 'mysql' && { lock: { mode: 'pessimistic_write' as const } }),
  });
}

async function nextOf(receivers: SelectQueryBuilder<Subscriber>, after: number): Promise<number[]> {
  const found = await receivers
    .andWhere('subscriber.id > :after', { after })
    .orderBy('subscriber.id', 'ASC')
    .limit(CHUNK)
    .select('subscriber.id', 'id')
    .getRawMany<{ id: number }>();
  return found.map(({ id }) => id);
}
