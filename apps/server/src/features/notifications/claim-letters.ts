import type { Channel } from '@signet/domain/subscription';
import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import type { ChannelSender } from './channel-sender.js';
import { areDue, claimDeliveries } from './claim-deliveries.js';
import type { Delivery } from './delivery.entity.js';
import { LetterWriter } from './letter-writer.js';

/** A delivery that is this worker's for a minute, and what it takes to write its letter. */
export interface Claimed {
  delivery: Delivery;
  /** Absent: they have unsubscribed. */
  subscriber: Subscriber | undefined;
  writer: LetterWriter;
  /** Of what a few may be on their way at once only; null where there is one place only, which is ours. */
  place: string | null;
}

interface Wanted {
  channel: Channel;
  sender: ChannelSender;
  most: number;
  /** The page's own address, for links. */
  origin: string;
}

/** The next deliveries that are due, at most so many. */
export async function claimLetters(ctx: Context, { channel, sender, most, origin }: Wanted): Promise<Claimed[]> {
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
  return deliveries.map((delivery) => {
    const subscriber = byId.get(delivery.subscriberId);
    const place = (subscriber && sender.placeOf?.(subscriber)) ?? null;
    return { delivery, subscriber, writer, place };
  });
}
