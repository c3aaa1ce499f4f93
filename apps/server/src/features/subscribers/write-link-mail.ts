import type { Context } from '../../core/context.js';
import type { Mail } from '../mail/mail.js';
import { linkMail } from './link-mail.js';
import { linkReceiver, type LinkFacts } from './link-receiver.js';

/** Null where nobody has this address, or no longer. */
export async function writeLinkMail(ctx: Context, facts: unknown): Promise<Mail | null> {
  const subscriber = await linkReceiver(ctx, facts as LinkFacts);
  return subscriber && linkMail(ctx, subscriber);
}
