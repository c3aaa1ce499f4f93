import { isPosted } from '@signet/domain/webhook-address';
import { AppError } from '../../core/errors.js';
import { RateLimit } from '../../core/http/rate-limit.js';
import type { Subscriber } from './subscriber.entity.js';

declare module '../../core/context.js' {
  interface Services {
    linkLimits: LinkLimits;
  }
}

const HOUR_MS = 3_600_000;
const MOST_PER_ADDRESS = 3;
const MOST_PER_NETWORK = 20;
const MOST_PER_HOST = 30;
/** A chat has one host for all its channels: nobody alone may use it up. */
const MOST_PER_CHAT = 600;

/**
 * How often news can be asked for, for whomever. Every request counts, whether a link follows or not, so that a
 * refusal does not tell who is subscribed. In memory, as what keeps a flood off the database must not write to it.
 */
export class LinkLimits {
  readonly #addresses: RateLimit;
  readonly #networks: RateLimit;
  readonly #hosts: RateLimit;
  readonly #chats: RateLimit;

  constructor(now: () => Date) {
    const limit = (most: number) => new RateLimit(most, HOUR_MS, now);
    this.#addresses = limit(MOST_PER_ADDRESS);
    this.#networks = limit(MOST_PER_NETWORK);
    this.#hosts = limit(MOST_PER_HOST);
    this.#chats = limit(MOST_PER_CHAT);
  }

  /** @throws AppError TOO_MANY_REQUESTS */
  take(asked: Pick<Subscriber, 'channel' | 'address' | 'addressKey'>, network: string): void {
    const mayAsk = this.#networks.take(network) && this.#takeHost(asked) && this.#addresses.take(asked.addressKey);
    if (!mayAsk) throw new AppError('TOO_MANY_REQUESTS', 'This was asked for too often. Try again in an hour.');
  }

  #takeHost({ channel, address }: Pick<Subscriber, 'channel' | 'address'>): boolean {
    if (!isPosted(channel)) return true;
    return (channel === 'WEBHOOK' ? this.#hosts : this.#chats).take(new URL(address).host);
  }
}
