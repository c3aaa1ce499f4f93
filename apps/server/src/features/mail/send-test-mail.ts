import { email } from '@signet/domain/inputs';
import { mailSettingsInput } from '@signet/domain/mail-settings-inputs';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { parseInput } from '../../core/errors.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import { siteSettings } from '../site/site.queries.js';
import type { MailTrial } from './mail-trial.js';
import type { MailSettings } from './mail-settings.js';
import type { MailSettingsInput } from './mail-settings.inputs.js';
import { mailSettingsNow, settingsOf, storedMailSettings } from './mail-settings.queries.js';
import { messageOfMail } from './message-of-mail.js';
import { smtpMailOf } from './smtp-mail-of.js';
import { SmtpPool } from './smtp-pool.js';
import { wantedMailSettings } from './wanted-mail-settings.js';

/** Less than an answer of ours may take, as somebody waits for it. */
const WITHIN_MS = 8_000;

/**
 * Mails somebody at once, as news would be, over a connection made for it; with `input` by these settings, which
 * are not kept. @throws AppError
 */
export async function sendTestMail(ctx: Context, to: string, input?: MailSettingsInput | null): Promise<MailTrial> {
  mustBeAllowed(ctx.actor, 'site:configure');
  const address = parseInput(email, to, 'to');
  const settings = input ? await settingsToTry(ctx, input) : await mailSettingsNow(ctx);
  const { name } = await siteSettings(ctx.db);
  const mail = {
    to: address,
    subject: `A test from ${name}`,
    paragraphs: ['This is what mails of this status page look like. Nothing has happened.'],
  };
  try {
    if (settings) await sendBy(ctx, settings, messageOfMail(mail, { name, url: ctx.services.origin }));
    else await ctx.services.mailer.send(mail);
    return { problem: null, isKept: settings === null };
  } catch (error) {
    if (error instanceof DeliveryFailure) return { problem: error.message, isKept: false };
    throw error;
  }
}

async function settingsToTry({ db }: Context, input: MailSettingsInput): Promise<MailSettings> {
  const given = parseInput(mailSettingsInput, input);
  return settingsOf(wantedMailSettings(await storedMailSettings(db), given));
}

async function sendBy(
  { services }: Context,
  { server, from }: MailSettings,
  message: ReturnType<typeof messageOfMail>,
): Promise<void> {
  const pool = new SmtpPool(server, { connections: 1, outbound: services.outbound });
  try {
    await pool.send(smtpMailOf(message, message.to, from), WITHIN_MS);
  } finally {
    pool.close();
  }
}
