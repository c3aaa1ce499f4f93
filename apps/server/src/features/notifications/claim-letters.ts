import type { Channel } from '@signet/domain/subscription';
import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { inTransaction } from '../../core/db/transaction.js';
import { areDue, claimDeliveries } from './claim-deliveries.js';
import type { Delivery } from './delivery.entity.js';
import { LetterWriter } from './letter-writer.js';

/** A delivery that is this worker's for a minute, and what it takes to write its letter. */
export interface Claimed {
  delivery: Delivery;
  /** Absent: they have unsubscribed. */
  subscriber: Subscriber | undefined;
  writer: LetterWriter;
}

/** The next deliveries that are due, at most so many. */
export async function claimLetters(ctx: Context, channel: Channel, most: number, origin: string): Promise<Claimed[]> {
  if (!(await areDue(ctx, channel))) return [];
  // In one transaction: on SQLite reading two hundred rows is left to its thread too.
  const { deliveries, subscribers } = await inTransaction(ctx, async (tx) => {
    const claimed = await claimDeliveries(tx, channel, most);
    const id = In(claimed.map(({ subscriberId }) => subscriberId));
    return { deliveries: claimed, subscribers: await tx.db.findBy(Subscriber, { id }) };
  });
  if (deliveries.length === 0) return [];
  const byId = new Map(subscribers.map((subscriber) => [subscriber.id, subscriber]));
  const writer = await LetterWriter.open(ctx, origin);
  return deliveries.map((delivery) => ({ delivery, subscriber: byId.get(delivery.subscriberId), writer }));
}
