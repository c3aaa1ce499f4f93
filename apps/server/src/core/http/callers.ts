import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';
import type { Actor } from '../actor.js';
import type { Allowances, Standing } from '../allowances.js';
import { allowanceSpent, unauthenticated } from '../errors.js';
import { bearerOf } from './bearer.js';
import { isOwnOrigin } from './origin.js';
import { challengeCookie, sessionCookie } from './session-cookie.js';
import { tellStanding } from './tell-standing.js';

export interface Lookups {
  actorOfSession: (cookie: string | undefined) => Promise<Actor>;
  /** @throws AppError UNAUTHENTICATED */
  actorOfToken: (secret: string) => Promise<Actor>;
}

/** Who asks. A token comes before a session, and a session counts only for requests from our own pages. */
export class Callers {
  readonly #cookie: string;
  readonly #challengeCookie: string;

  constructor(
    private readonly config: Pick<Config, 'publicUrl'>,
    private readonly lookups: Lookups,
    private readonly allowances: Allowances,
  ) {
    this.#cookie = sessionCookie(config).name;
    this.#challengeCookie = challengeCookie(config).name;
  }

  /** Whether nobody says who they are. */
  isAnonymous(request: FastifyRequest): boolean {
    return bearerOf(request.headers.authorization) === undefined && this.#sessionOf(request) === undefined;
  }

  /** @throws AppError UNAUTHENTICATED for a token that is not valid */
  actorOf(request: FastifyRequest): Promise<Actor> {
    return this.identify(request.headers.authorization, this.#sessionOf(request));
  }

  /** By an Authorization header and a session's cookie. @throws AppError UNAUTHENTICATED for a token that is not valid */
  async identify(authorization: string | undefined, session: string | undefined): Promise<Actor> {
    const secret = bearerOf(authorization);
    return secret === undefined ? this.lookups.actorOfSession(session) : this.lookups.actorOfToken(secret);
  }

  /** For what only programs do. @throws AppError UNAUTHENTICATED */
  async tokenOf({ headers }: FastifyRequest): Promise<Actor> {
    const secret = bearerOf(headers.authorization);
    if (secret === undefined) throw unauthenticated('Send an API token, as in "Authorization: Bearer sgt_…".');
    return this.lookups.actorOfToken(secret);
  }

  /** Spends the caller's allowance, and tells in the answer's head how it stands. @throws AppError TOO_MANY_REQUESTS */
  charge(request: FastifyRequest, reply: FastifyReply, actor: Actor, cost: number): Standing {
    const standing = this.allowances.spend(actor, request.ip, cost);
    tellStanding(reply, standing);
    if (standing.wait > 0) throw allowanceSpent(standing.wait);
    return standing;
  }

  /** What a sign-in that is under way in this browser has to be completed with. */
  challengeOf(request: FastifyRequest): string | undefined {
    return this.#cookieOf(request, this.#challengeCookie);
  }

  #sessionOf(request: FastifyRequest): string | undefined {
    return this.#cookieOf(request, this.#cookie);
  }

  #cookieOf(request: FastifyRequest, name: string): string | undefined {
    return isOwnOrigin(request.raw, this.config.publicUrl) ? request.cookies[name] : undefined;
  }
}
