import { isThisMachine } from '@signet/domain/mail-settings';

const LONGEST = 255;

/** As addresses are compared; null for what is no issuer. In the clear it may be on this machine only. */
export function parseIssuer(text: string): string | null {
  const url = URL.parse(text);
  if (!url || url.search || url.hash || url.username || url.password) return null;
  if (url.pathname.includes('/.well-known/') || url.href.length > LONGEST) return null;
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname.replace(/^\[(.*)\]$/, '$1')));
  return isSafe ? url.href : null;
}
