import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie, a link or an API token. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a secret. Fast on purpose: 256 random bits cannot be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
