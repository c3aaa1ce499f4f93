import { DELIVERIES_AT_MOST, DELIVERIES_WITHIN_MS, nextDeliveryAt } from '@signet/domain/news-fuse';
import { In, LessThan, MoreThan, type EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { Delivery } from './delivery.entity.js';
import type { Notice } from './notice.entity.js';

/** What a receiver is told within an hour, or is to be. */
const COUNTED = In(['WAITING', 'SENDING', 'SENT']);

/**
 * That these receivers are told of a notice, instead of what they were yet to be told of the same. The database makes
 * the rows: a hundred thousand of them would hold up this process.
 */
export async function writeDeliveries(
  { db, now }: Context,
  notice: Pick<Notice, 'id' | 'subject'>,
  receivers: readonly number[],
): Promise<void> {
  const oneOf = `IN (${receivers.join(', ')})`;
  await supersede(db, notice, oneOf, now());
  const often = await toldOften(db, oneOf, now());
  await insert(db, notice, oneOf, now());
  for (const [subscriberId, times] of often) {
    const dueAt = nextDeliveryAt(times, now());
    await db.update(Delivery, { noticeId: notice.id, subscriberId }, { dueAt });
  }
}

async function supersede(
  db: EntityManager,
  { id, subject }: Pick<Notice, 'id' | 'subject'>,
  oneOf: string,
  endedAt: Date,
): Promise<void> {
  await db
    .createQueryBuilder()
    .update(Delivery)
    .set({ state: 'SUPERSEDED', endedAt })
    .where(`subscriberId ${oneOf}`)
    .andWhere({ state: 'WAITING', subject, noticeId: LessThan(id) })
    .execute();
}

async function insert(
  db: EntityManager,
  { id, subject }: Pick<Notice, 'id' | 'subject'>,
  oneOf: string,
  dueAt: Date,
): Promise<void> {
  await db
    .createQueryBuilder()
    .insert()
    .into(Delivery, ['noticeId', 'subscriberId', 'channel', 'subject', 'state', 'attempts', 'dueAt', 'fence'])
    .valuesFromSelect(
      db
        .createQueryBuilder(Subscriber, 'subscriber')
        // In the order of the entity. In parentheses, as TypeORM moves what it knows as a column to the front.
        .select([':id', '(subscriber.id)', '(subscriber.channel)', ':subject', ':state', '0', ':dueAt', '0'])
        .where(`subscriber.id ${oneOf}`)
        .orderBy('subscriber.id', 'ASC')
        .setParameters({ id, subject, state: 'WAITING', dueAt }),
    )
    .execute();
}

/** When each of those was told something within the last hour, or will be, who may not be told more at once. */
async function toldOften(db: EntityManager, oneOf: string, now: Date): Promise<Map<number, Date[]>> {
  const dueAt = MoreThan(new Date(now.getTime() - DELIVERIES_WITHIN_MS));
  const often = await db
    .createQueryBuilder(Delivery, 'delivery')
    .select('delivery.subscriberId', 'subscriberId')
    .where(`delivery.subscriberId ${oneOf}`)
    .andWhere({ dueAt, state: COUNTED })
    .groupBy('delivery.subscriberId')
    .having('COUNT(*) >= :most', { most: DELIVERIES_AT_MOST })
    .getRawMany<{ subscriberId: number }>();
  const times = new Map<number, Date[]>();
  for (const { subscriberId } of often) {
    const told = await db.find(Delivery, {
      select: { id: true, dueAt: true },
      where: { subscriberId, dueAt, state: COUNTED },
    });
    times.set(
      subscriberId,
      told.map((it) => it.dueAt),
    );
  }
  return times;
}
