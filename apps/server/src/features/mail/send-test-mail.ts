import { email } from '@signet/domain/inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import { siteSettings } from '../site/site.queries.js';
import type { MailTrial } from './mail-trial.js';

/** Mails somebody at once, as news would be. @throws AppError */
export async function sendTestMail(ctx: Context, to: string): Promise<MailTrial> {
  mustBeAllowed(ctx.actor, 'site:configure');
  const address = parseInput(email, to, 'to');
  const { name } = await siteSettings(ctx.db);
  try {
    await ctx.services.mailer.send({
      to: address,
      subject: `A test from ${name}`,
      paragraphs: ['This is what mails of this status page look like. Nothing has happened.'],
    });
    return { problem: null };
  } catch (error) {
    if (error instanceof DeliveryFailure) return { problem: error.message };
    throw error;
  }
}
