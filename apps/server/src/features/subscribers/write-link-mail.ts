import type { Context } from '../../core/context.js';
import type { Mail } from '../mail/mail.js';
import type { Topic } from './chosen-topics.js';
import { enterSubscriber } from './enter-subscriber.js';
import { linkMail } from './link-mail.js';
import { Subscriber } from './subscriber.entity.js';

export interface LinkFacts {
  addressKey: string;
  /** Who is entered where nobody has this address yet. */
  wanted?: NewSubscriber;
}

export interface NewSubscriber extends Pick<
  Subscriber,
  'channel' | 'address' | 'audience' | 'personId' | 'wholePage' | 'incidents' | 'maintenances' | 'componentStatuses'
> {
  topics: readonly Topic[];
}

/** Null where nobody has this address, or no longer. */
export async function writeLinkMail(ctx: Context, facts: unknown): Promise<Mail | null> {
  const { addressKey, wanted } = facts as LinkFacts;
  const subscriber = wanted
    ? await enterSubscriber(ctx, addressKey, wanted)
    : await ctx.db.findOneBy(Subscriber, { addressKey });
  return subscriber && linkMail(ctx, subscriber);
}
