import { randomBytes } from 'node:crypto';
import type { Subscriber } from '../subscribers/subscriber.entity.js';

const MARK = 'whsec_';
/** So long what was signed with is valid after another took its place. */
const PREVIOUS_LASTS_MS = 24 * 3_600_000;

type Credentials = Subscriber['credentials'];

/** As Standard Webhooks write one. */
export function newWebhookSecret(): string {
  return MARK + randomBytes(32).toString('base64');
}

/** With a secret in the place of the one before, which goes on being signed with for a day. */
export function rotated(credentials: Credentials, secret: string, now: Date): Record<string, string> {
  const previous = credentials?.['secret'];
  if (previous === undefined) return { secret };
  return { secret, previous, previousUntil: new Date(now.getTime() + PREVIOUS_LASTS_MS).toISOString() };
}

/** When the secret before stops being signed with; null where there is none. */
export function previousSecretUntil(credentials: Credentials, now: Date): Date | null {
  const until = new Date(credentials?.['previousUntil'] ?? 0);
  return until > now ? until : null;
}

/** What to sign with, the newest first; nothing where the channel knows no signatures. */
export function secretsNow(credentials: Credentials, now: Date): Buffer[] {
  const { secret, previous } = credentials ?? {};
  const valid = [secret, previousSecretUntil(credentials, now) && previous];
  return valid.flatMap((text) => (text ? [Buffer.from(text.slice(MARK.length), 'base64')] : []));
}
