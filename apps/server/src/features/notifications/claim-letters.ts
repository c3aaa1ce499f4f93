import type { Channel } from '@signet/domain/subscription';
import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Subscriber } from '../subscribers/subscriber.entity.js';
import { claimDeliveries } from './claim-deliveries.js';
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
  const deliveries = await claimDeliveries(ctx, channel, most);
  if (deliveries.length === 0) return [];
  const subscribers = await ctx.db.findBy(Subscriber, { id: In(deliveries.map(({ subscriberId }) => subscriberId)) });
  const byId = new Map(subscribers.map((subscriber) => [subscriber.id, subscriber]));
  const writer = await LetterWriter.open(ctx, origin);
  return deliveries.map((delivery) => ({ delivery, subscriber: byId.get(delivery.subscriberId), writer }));
}
