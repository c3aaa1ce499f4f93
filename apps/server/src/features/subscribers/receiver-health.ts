import { isToBeQuarantined } from '@signet/domain/subscription';
import { In, MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import type { DeliveryFailure } from '../notifications/channel-sender.js';
import { oweQuarantineMails } from './quarantine-mail.js';
import { Subscriber } from './subscriber.entity.js';

const LONGEST_PROBLEM = 500;

/** They took what was sent: what was given up before is forgotten. */
export async function noteTaken({ db }: Context, subscriberIds: readonly number[]): Promise<void> {
  await db.update(Subscriber, { id: In([...new Set(subscriberIds)]), failures: MoreThan(0) }, { failures: 0 });
}

/** A delivery was given up; a receiver that is gone, or that this happens to again and again, is told no more. */
export async function noteGivenUp(
  tx: Context,
  subscriberId: number,
  { isGone, message }: Pick<DeliveryFailure, 'isGone' | 'message'>,
): Promise<void> {
  const { db, log, now } = tx;
  await db.increment(Subscriber, { id: subscriberId }, 'failures', 1);
  const subscriber = await db.findOneBy(Subscriber, { id: subscriberId });
  if (!subscriber || subscriber.quarantinedAt || !(isGone || isToBeQuarantined(subscriber.failures))) return;
  await db.update(Subscriber, subscriberId, { quarantinedAt: now() });
  await oweQuarantineMails(tx, subscriber, message.slice(0, LONGEST_PROBLEM));
  log.warn({ subscriberId, channel: subscriber.channel }, 'a receiver fails and is told nothing any more');
}
