import { labelOf, type Actor } from './actor.js';
import { networkOf, ONE_HOST } from './http/network-of.js';

/** How long it takes until all of an allowance is there again. */
export const REFILL_SECONDS = 60;
/** How many callers of each kind are counted at once; beyond that who asked longest ago is forgotten. */
const MOST_CALLERS = 50_000;

export interface AllowanceRules {
  /** What somebody who is signed in, or a token, may spend in a minute. */
  allowance: number;
  /** What one address, or one /64 of IPv6, may spend in a minute where nobody says who they are. */
  anonymousAllowance: number;
}

/** How a caller stands after having asked for something. */
export interface Standing {
  kind: 'anonymous' | 'signed-in';
  requested: number;
  limit: number;
  remaining: number;
  /** Seconds until what was asked for is there; 0: it was, and is spent. */
  wait: number;
  /** Seconds until everything is there again. */
  reset: number;
}

/**
 * What each caller may spend: as much as a minute gives, at once or little by little. In memory, for this process.
 * Who is known is counted apart, so that no crowd of strangers makes the server forget what somebody has spent.
 */
export class Allowances {
  readonly #anonymous: Purses;
  readonly #signedIn: Purses;

  /** `now`: milliseconds of a clock that only goes forward. */
  constructor({ allowance, anonymousAllowance }: AllowanceRules, now = () => performance.now()) {
    this.#anonymous = new Purses('anonymous', anonymousAllowance, now);
    this.#signedIn = new Purses('signed-in', allowance, now);
  }

  /** Spends the cost if it is there, and nothing if it is not. */
  spend(actor: Actor, address: string, cost: number): Standing {
    if (actor.kind === 'anonymous') return this.#anonymous.spend(networkOf(address, ONE_HOST), cost);
    return this.#signedIn.spend(labelOf(actor), cost);
  }
}

interface Purse {
  left: number;
  at: number;
}

class Purses {
  /** Who asked longest ago comes first. Who is not in it has everything. */
  readonly #purses = new Map<string, Purse>();
  readonly #perMs: number;

  constructor(
    private readonly kind: Standing['kind'],
    private readonly limit: number,
    private readonly now: () => number,
  ) {
    this.#perMs = limit / (REFILL_SECONDS * 1_000);
  }

  spend(key: string, cost: number): Standing {
    const now = this.now();
    const before = this.#purses.get(key);
    const there = before ? Math.min(this.limit, before.left + (now - before.at) * this.#perMs) : this.limit;
    const isEnough = there >= cost;
    const left = isEnough ? there - cost : there;
    this.#keep(key, { left, at: now });
    return {
      kind: this.kind,
      requested: cost,
      limit: this.limit,
      remaining: Math.floor(left),
      wait: isEnough ? 0 : this.#secondsFor(cost - there),
      reset: this.#secondsFor(this.limit - left),
    };
  }

  #secondsFor(amount: number): number {
    return Math.ceil(amount / this.#perMs / 1_000);
  }

  #keep(key: string, purse: Purse): void {
    this.#purses.delete(key);
    this.#purses.set(key, purse);
    const [oldest] = this.#purses.keys();
    if (oldest !== undefined && this.#purses.size > MOST_CALLERS) this.#purses.delete(oldest);
  }
}
