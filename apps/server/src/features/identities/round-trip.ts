import { createHmac } from 'node:crypto';

/** What goes along on the way to the provider and back; all of it comes from the one secret in the browser's cookie. */
export interface RoundTrip {
  state: string;
  nonce: string;
  verifier: string;
}

/** The provider and whoever sees the address learn the state and the nonce, from which nothing else follows. */
export function roundTrip(secret: string): RoundTrip {
  const derived = (what: string) => createHmac('sha256', secret).update(what).digest('base64url');
  return { state: derived('state'), nonce: derived('nonce'), verifier: derived('verifier') };
}

/** What the cookie holds: the secret, and an invitation's token where somebody came by its link. */
export function cookieOf(secret: string, invitation: string | undefined): string {
  return invitation === undefined ? secret : `${secret}.${invitation}`;
}

export function partsOf(cookie: string): { secret: string; invitation: string | null } {
  const [secret = '', invitation = null] = cookie.split('.');
  return { secret, invitation };
}
