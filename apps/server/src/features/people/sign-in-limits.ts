import { RateLimit } from '../../core/http/rate-limit.js';
import { hashSecret } from './secrets.js';
import { attempt, type Attempt } from './attempt.js';

declare module '../../core/context.js' {
  interface Services {
    signInLimits: SignInLimits;
  }
}

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

interface SigningIn {
  /** As it was given, whether anybody has it or not. */
  email: string;
  network: string;
  /** Whether they have signed in from that network before. */
  isKnown: boolean;
  /** The session that they have already, of the same person. */
  sessionId: number | null;
}

interface Coding {
  /** Of whom the password was right. */
  personId: number;
  network: string;
  isKnown: boolean;
}

/**
 * How often secrets may be guessed. Each guess counts, however many come in one request, and is given back if it was
 * right. In memory, as what keeps a flood off the database must not write to it.
 */
export class SignInLimits {
  readonly #places: RateLimit;
  readonly #networks: RateLimit;
  readonly #accounts: RateLimit;
  readonly #sessions: RateLimit;
  readonly #links: RateLimit;
  readonly #questions: RateLimit;
  readonly #mailsTo: RateLimit;
  readonly #mailsFrom: RateLimit;

  constructor(now: () => Date) {
    this.#places = new RateLimit(10, QUARTER_MS, now);
    this.#networks = new RateLimit(50, QUARTER_MS, now);
    this.#accounts = new RateLimit(20, HOUR_MS, now);
    this.#sessions = new RateLimit(10, QUARTER_MS, now);
    this.#links = new RateLimit(30, QUARTER_MS, now);
    this.#questions = new RateLimit(100, QUARTER_MS, now);
    this.#mailsTo = new RateLimit(3, HOUR_MS, now);
    this.#mailsFrom = new RateLimit(20, HOUR_MS, now);
  }

  /** Strangers' guesses keep nobody out who has a session, or comes from where they are known. @throws AppError */
  signIn({ email, network, isKnown, sessionId }: SigningIn): Attempt {
    if (sessionId !== null) return attempt([[this.#sessions, String(sessionId)]]);
    return this.#guess(hashSecret(email), network, isKnown);
  }

  /** After the right password. @throws AppError */
  code({ personId, network, isKnown }: Coding): Attempt {
    return this.#guess(`codes of ${personId}`, network, isKnown);
  }

  /** Asked once more of somebody who is signed in. @throws AppError */
  codeInSession(personId: number): Attempt {
    return attempt([[this.#sessions, `codes of ${personId}`]]);
  }

  /** Something signed that may be by anybody's passkey. @throws AppError */
  passkey(network: string): Attempt {
    return attempt([[this.#networks, network]]);
  }

  /** A question for passkeys, which is kept until it is answered or five minutes old. @throws AppError */
  beginPasskey(network: string): void {
    attempt([[this.#questions, network]]);
  }

  /** A way to the provider and back, which is kept until it is taken or ten minutes old. @throws AppError */
  beginAtProvider(network: string): void {
    attempt([[this.#questions, network]]);
  }

  /** A return from the provider, that makes us ask it. @throws AppError */
  fromProvider(network: string): Attempt {
    return attempt([[this.#networks, network]]);
  }

  #guess(account: string, network: string, isKnown: boolean): Attempt {
    const place = [this.#places, `${network} ${account}`] as const;
    if (isKnown) return attempt([place]);
    return attempt([place, [this.#networks, network], [this.#accounts, account]]);
  }

  /** The password, asked once more of somebody who is signed in. @throws AppError */
  password(personId: number): Attempt {
    return attempt([[this.#sessions, `person ${personId}`]]);
  }

  /** What stands in a link of an invitation or a mail. @throws AppError */
  link(network: string): Attempt {
    return attempt([[this.#links, network]]);
  }

  /** A mail with a link, whether it follows or not. @throws AppError */
  mail(email: string, network: string): Attempt {
    return attempt([
      [this.#mailsFrom, network],
      [this.#mailsTo, hashSecret(email)],
    ]);
  }
}
