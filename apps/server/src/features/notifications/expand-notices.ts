import { setImmediate as nextTurn } from 'node:timers/promises';
import { In, IsNull, LessThan, LessThanOrEqual } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { eachInTurn } from '../../core/jobs/each-in-turn.js';
import { receiversOf } from '../subscribers/receivers.queries.js';
import { Delivery } from './delivery.entity.js';
import { Notice } from './notice.entity.js';
import { reachOfNews } from './reach-of-news.js';

/** So many rows hold up nobody who reads the page meanwhile. */
const CHUNK = 500;

/** Finds the receivers of every notice that can no longer be taken back, and writes a delivery for each. */
export async function expandNotices(ctx: Context): Promise<void> {
  const due = await ctx.db.find(Notice, {
    where: { expandedAt: IsNull(), dueAt: LessThanOrEqual(ctx.now()) },
    order: { id: 'ASC' },
  });
  await eachInTurn(due, async ({ id }) => {
    while (!(await inTransaction(ctx, (tx) => expandSome(tx, id)))) await nextTurn();
  });
}

/** The next receivers in order, and where it has come to: in one commit, so that each is found once. True at the end. */
async function expandSome(tx: Context, id: number): Promise<boolean> {
  const notice = await lockNotice(tx, id);
  if (!notice || notice.expandedAt) return true;
  const reach = await reachOfNews(tx.db, notice.news);
  const found = reach
    ? await receiversOf(tx.db, reach)
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

function lockNotice({ db, services }: Context, id: number): Promise<Notice | null> {
  return db.findOne(Notice, {
    where: { id },
    ...(services.database.dialect === 'mysql' && { lock: { mode: 'pessimistic_write' as const } }),
  });
}

async function writeDeliveries(
  { db, now }: Context,
  { id: noticeId, subject }: Notice,
  receivers: readonly Pick<Delivery & { id: number }, 'id' | 'channel'>[],
): Promise<void> {
  const subscriberIds = receivers.map((receiver) => receiver.id);
  await db.update(
    Delivery,
    { subscriberId: In(subscriberIds), state: 'WAITING', subject, noticeId: LessThan(noticeId) },
    { state: 'SUPERSEDED', endedAt: now() },
  );
  await db.insert(
    Delivery,
    receivers.map(({ id: subscriberId, channel }) => ({
      noticeId,
      subscriberId,
      channel,
      subject,
      state: 'WAITING' as const,
      dueAt: now(),
    })),
  );
}
