import type { Context } from '../../core/context.js';
import type { Topic } from './chosen-topics.js';
import { enterSubscriber } from './enter-subscriber.js';
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
export function linkReceiver(ctx: Context, { addressKey, wanted }: LinkFacts): Promise<Subscriber | null> {
  return wanted ? enterSubscriber(ctx, addressKey, wanted) : ctx.db.findOneBy(Subscriber, { addressKey });
}
