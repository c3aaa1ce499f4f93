import type { Channel } from '@signet/domain/subscription';
import { createContext, type Context, type Services } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { OwedHookLink } from '../hooks/owed-hook-link.entity.js';
import { sendOwedHookLinks } from '../hooks/send-owed-hook-links.js';
import { oweMail } from '../mail/owe-mail.js';
import { sendOwedMails } from '../mail/send-owed-mails.js';
import type { LinkFacts } from './link-receiver.js';

/**
 * Sends an address the way to confirm, or to change, what it is told, if it is one that is known or `wanted`: as soon
 * as the other side takes it. What is written before this resolves is the same for every address.
 */
export async function sendLink(ctx: Context, channel: Channel, facts: LinkFacts): Promise<void> {
  await oweLink(ctx, channel, facts);
  sendSoon(ctx.services, channel);
}

/** The same as a part of what else is written: nothing is sent before that is committed, and `sendSoon` is asked. */
export async function oweLink(ctx: Context, channel: Channel, { addressKey, wanted }: LinkFacts): Promise<void> {
  const facts: LinkFacts = { addressKey, ...(wanted && { wanted }) };
  const occasion = `link:${addressKey}`;
  if (channel === 'EMAIL') return oweMail(ctx, { kind: 'LINK', occasion, facts });
  await inTransaction(ctx, (tx) => tx.db.insert(OwedHookLink, { occasion, facts: facts as object, dueAt: tx.now() }));
}

export function sendSoon(services: Services, channel: Channel): void {
  const ctx = createContext(services, { kind: 'system', job: 'links' });
  services.errands.run('links that are owed', () =>
    channel === 'EMAIL' ? sendOwedMails(ctx) : sendOwedHookLinks(ctx),
  );
}
