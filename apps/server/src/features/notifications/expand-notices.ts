import { setImmediate as nextTurn } from 'node:timers/promises';
import { DELIVERIES_WITHIN_MS, nextDeliveryAt } from '@signet/domain/news-fuse';
import { isNudge } from '@signet/domain/nudge';
import { In, IsNull, LessThan, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { eachInTurn } from '../../core/jobs/each-in-turn.js';
import { enterOperators } from '../nudges/enter-operators.js';
import { nudgeReceivers } from '../nudges/nudge-receivers.queries.js';
import { receiversOf } from '../subscribers/receivers.queries.js';
import { Delivery } from './delivery.entity.js';
import { fuseHolds } from './fuse-holds.js';
import { Notice } from './notice.entity.js';
import { reachOfNews } from './reach-of-news.js';

/** So many rows hold up nobody who reads the page meanwhile. */
const CHUNK = 500;

/** What a receiver is told within an hour, or is to be. */
const COUNTED = In(['WAITING', 'SENDING', 'SENT']);

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
    while (!(await inTransaction(ctx, (tx) => expandSome(tx, notice.id)))) await nextTurn();
  });
}

/** The next receivers in order, and where it has come to: in one commit, so that each is found once. True at the end. */
async function expandSome(tx: Context, id: number): Promise<boolean> {
  const notice = await lockNotice(tx, id);
  if (!notice || notice.expandedAt) return true;
  const receivers = await receiversOfNotice(tx, notice);
  const found = receivers
    ? await receivers
        .andWhere('subscriber.id > :foundUntil', { foundUntil: notice.foundUntil })
        .orderBy('subscriber.id', 'ASC')
        .limit(CHUNK)
        .select(['subscriber.id', 'subscriber.channel'])
        .getMany()
    : [];
  const isLast = found.length < CHUNK;
  if (found.length > 0) await writeDeliveries(tx, notice, found);
  await tx.db.update(Notice, id, {
    foundUntil: found.at(-1)?.id ?? notice.foundUntil,
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

async function writeDeliveries(
  tx: Context,
  { id: noticeId, subject }: Notice,
  receivers: readonly Pick<Delivery & { id: number }, 'id' | 'channel'>[],
): Promise<void> {
  const { db, now } = tx;
  const subscriberIds = receivers.map((receiver) => receiver.id);
  await db.update(
    Delivery,
    { subscriberId: In(subscriberIds), state: 'WAITING', subject, noticeId: LessThan(noticeId) },
    { state: 'SUPERSEDED', endedAt: now() },
  );
  const times = await recentTimes(tx, subscriberIds);
  await db.insert(
    Delivery,
    receivers.map(({ id: subscriberId, channel }) => ({
      noticeId,
      subscriberId,
      channel,
      subject,
      state: 'WAITING' as const,
      dueAt: nextDeliveryAt(times.get(subscriberId) ?? [], now()),
    })),
  );
}

/** When each was told something within the last hour, or will be. */
async function recentTimes({ db, now }: Context, subscriberIds: readonly number[]): Promise<Map<number, Date[]>> {
  const since = new Date(now().getTime() - DELIVERIES_WITHIN_MS);
  const recent = await db.find(Delivery, {
    select: { id: true, subscriberId: true, dueAt: true },
    where: { subscriberId: In([...subscriberIds]), dueAt: MoreThan(since), state: COUNTED },
  });
  const times = new Map<number, Date[]>();
  for (const { subscriberId, dueAt } of recent) times.set(subscriberId, [...(times.get(subscriberId) ?? []), dueAt]);
  return times;
}
