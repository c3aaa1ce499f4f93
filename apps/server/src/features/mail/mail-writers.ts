import type { Context } from '../../core/context.js';
import type { Mail } from './mail.js';

declare module '../../core/context.js' {
  interface Services {
    mailWriters: MailWriters;
  }
}

/** LINK: how a subscriber confirms or changes what they are told. QUARANTINE: that an endpoint is told nothing. */
export type OwedMailKind = 'LINK' | 'QUARANTINE';

/** Writes a mail at the moment when it is sent; null where there is nothing to say any more. */
export type MailWriter = (ctx: Context, facts: unknown) => Promise<Mail | null>;

export type MailWriters = Record<OwedMailKind, MailWriter>;
