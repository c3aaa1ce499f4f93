import { AppError } from '../../core/errors.js';
import { RateLimit } from '../../core/http/rate-limit.js';

declare module '../../core/context.js' {
  interface Services {
    mailLimits: MailLimits;
  }
}

const HOUR_MS = 3_600_000;
const MOST_PER_ADDRESS = 3;
const MOST_PER_NETWORK = 20;

/**
 * How often news can be asked for, for whomever. Every request counts, whether a mail follows or not, so that a
 * refusal does not tell who is subscribed. In memory, as what keeps a flood off the database must not write to it.
 */
export class MailLimits {
  readonly #addresses: RateLimit;
  readonly #networks: RateLimit;

  constructor(now: () => Date) {
    this.#addresses = new RateLimit(MOST_PER_ADDRESS, HOUR_MS, now);
    this.#networks = new RateLimit(MOST_PER_NETWORK, HOUR_MS, now);
  }

  /** @throws AppError TOO_MANY_REQUESTS */
  take(addressKey: string, network: string): void {
    if (this.#networks.take(network) && this.#addresses.take(addressKey)) return;
    throw new AppError('TOO_MANY_REQUESTS', 'This was asked for too often. Try again in an hour.');
  }
}
