import type { Standing } from '../allowances.js';
import type { Context } from '../context.js';

/** A request over HTTP can also set and clear the session cookie. */
export interface HttpContext extends Context {
  http: {
    setSession(token: string, expiresAt: Date): void;
    clearSession(): void;
    /** What a sign-in has to be completed with, kept in a cookie of its own; undefined where none is under way. */
    challenge: string | undefined;
    setChallenge(secret: string, expiresAt: Date): void;
    clearChallenge(): void;
    /** What this browser has to come back with from the provider of identities. */
    setProviderCookie(value: string, expiresAt: Date): void;
    /** From where it comes, as far as one house is told from another. */
    network: string;
    address: string;
    userAgent: string;
    /** What is left of the caller's allowance; absent where nobody is charged. */
    standing?: Standing | undefined;
  };
}
