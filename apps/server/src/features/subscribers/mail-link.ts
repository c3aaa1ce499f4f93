import { createContext, type Context, type Services } from '../../core/context.js';
import { oweMail } from '../mail/owe-mail.js';
import { sendOwedMails } from '../mail/send-owed-mails.js';
import type { LinkFacts } from './write-link-mail.js';

/**
 * Mails an address the way to confirm, or to change, what it is told, if it is one that is known or `wanted`: as soon
 * as the mail server takes it. What is written before this resolves is the same for every address.
 */
export async function mailLink(ctx: Context, facts: LinkFacts): Promise<void> {
  await oweLink(ctx, facts);
  sendSoon(ctx.services);
}

/** The same as a part of what else is written: nothing is sent before that is committed, and `sendSoon` is asked. */
export async function oweLink(ctx: Context, { addressKey, wanted }: LinkFacts): Promise<void> {
  const facts: LinkFacts = { addressKey, ...(wanted && { wanted }) };
  await oweMail(ctx, { kind: 'LINK', occasion: `link:${addressKey}`, facts });
}

export function sendSoon(services: Services): void {
  services.errands.run('mails that are owed', () =>
    sendOwedMails(createContext(services, { kind: 'system', job: 'mail' })),
  );
}
