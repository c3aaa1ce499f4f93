import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * What a token lets its bearer do: change what they are told, say that they want it, or end it. A browser keeps its
 * own for as long as it is subscribed, to change that (`browser`), or only to say where it is now (`renew`).
 */
export const LINK_PURPOSES = ['manage', 'confirm', 'unsubscribe', 'browser', 'renew'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const LASTS_MS: Record<LinkPurpose, number | null> = {
  manage: 7 * 24 * 3_600_000,
  confirm: 7 * 24 * 3_600_000,
  // Mails are kept for years, and whoever wants no more must find the way out.
  unsubscribe: null,
  // Kept where it was handed out, by the one that holds the keys.
  browser: null,
  renew: null,
};

/** What stands in a mailed link: for whom, for what, until when, signed. */
export function linkToken(secret: string, subscriberId: number, purpose: LinkPurpose, now: Date): string {
  const lasts = LASTS_MS[purpose];
  const until = lasts === null ? 0 : now.getTime() + lasts;
  const said = `${subscriberId}.${until.toString(36)}`;
  return `${said}.${signatureOf(secret, purpose, said)}`;
}

/** Whose link it is; null where it was not made here, is for something else, or has expired. */
export function subscriberOfLink(secret: string, token: string, purpose: LinkPurpose, now: Date): number | null {
  const [, said, id, until, signature] = /^((\d{1,15})\.([0-9a-z]{1,12}))\.([\w-]{43})$/.exec(token) ?? [];
  if (said === undefined || signature === undefined) return null;
  const expected = signatureOf(secret, purpose, said);
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return null;
  const end = Number.parseInt(until ?? '', 36);
  return end !== 0 && end <= now.getTime() ? null : Number(id);
}

function signatureOf(secret: string, purpose: LinkPurpose, said: string): string {
  return createHmac('sha256', secret).update(`${purpose}:${said}`).digest('base64url');
}
