const DAY_MS = 24 * 3_600_000;

export const EXPIRIES = ['30', '90', '365', 'never'] as const;
/** In so many days. */
export type Expiry = (typeof EXPIRIES)[number];

/** The moment to ask the server for. */
export function expiresAt(expiry: Expiry, now: number): string | null {
  return expiry === 'never' ? null : new Date(now + Number(expiry) * DAY_MS).toISOString();
}
