/** Where mails are handed in. */
export interface SmtpServer {
  host: string;
  port: number;
  /** TLS from the first byte; else as `startTls` says. */
  isTls: boolean;
  /** Whether TLS must begin later, or may not; absent: it does if the server offers it. */
  startTls?: 'ALWAYS' | 'NEVER';
  /** Reached through the outbound door, as it was named in the console; the environment is trusted. */
  isGuarded?: boolean;
  auth: { user: string; pass: string } | null;
}

/** Null where it is none, as in smtps://user:password@mail.example.com:465. */
export function parseSmtpUrl(text: string): SmtpServer | null {
  const url = URL.parse(text);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null;
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') return null;
  const isTls = url.protocol === 'smtps:';
  const [user, pass] = [decoded(url.username), decoded(url.password)];
  if (user === null || pass === null || (user === '') !== (pass === '')) return null;
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (isTls ? 465 : 587) : Number(url.port),
    isTls,
    auth: user === '' ? null : { user, pass },
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
