import { SpanKind } from '@opentelemetry/api';
import type { Context } from '../../core/context.js';
import { traced } from '../../core/tracing/traced.js';
import { DeliveryFailure } from '../notifications/channel-sender.js';
import { siteSettings } from '../site/site.queries.js';
import { htmlOfMail } from './html-of-mail.js';
import { keepMail } from './keep-mail.js';
import type { Mail, Mailer } from './mail.js';
import type { MailSettings } from './mail-settings.js';
import { mailSettingsNow } from './mail-settings.queries.js';
import { mailboxOf } from './mailbox.js';
import { messageOfMail } from './message-of-mail.js';
import type { Message } from './message.js';
import { smtpMailOf } from './smtp-mail-of.js';
import type { SmtpExit } from './smtp-pool.js';
import type { SmtpServer } from './smtp-server.js';
import { textOfMail } from './text-of-mail.js';

export interface PostOfficeOptions {
  /** The page's own address. */
  origin: string;
  openExit: (server: SmtpServer) => SmtpExit;
}

/** The one way out for mails. Every mail asks how mails leave, so that a change holds from the next one on. */
export class PostOffice implements Mailer {
  #exit: SmtpExit | null = null;
  #isClosed = false;

  constructor(
    private readonly contextOfJob: () => Context,
    private readonly options: PostOfficeOptions,
  ) {}

  async send(mail: Mail): Promise<void> {
    const { name } = await siteSettings(this.contextOfJob().db);
    await this.post(messageOfMail(mail, { name, url: this.options.origin }));
  }

  /** Resolves once the mail server has taken it, or it is kept. @throws DeliveryFailure */
  async post(message: Message): Promise<void> {
    const to = mailboxOf(message.to);
    const ctx = this.contextOfJob();
    const settings = await settingsFor(ctx);
    if (settings)
      return traced('mail', { kind: SpanKind.CLIENT }, () =>
        this.#exitTo(settings.server).send(smtpMailOf(message, to, settings.from)),
      );
    const { subject, content } = message;
    await keepMail(ctx, { to, subject, text: textOfMail(content), html: htmlOfMail(content) });
  }

  /** What is on its way still arrives. */
  close(): void {
    this.#isClosed = true;
    this.#exit?.close();
  }

  #exitTo(server: SmtpServer): SmtpExit {
    if (this.#isClosed) throw new DeliveryFailure('the server is stopping', { isOurs: true });
    if (this.#exit && JSON.stringify(this.#exit.server) === JSON.stringify(server)) return this.#exit;
    this.#exit?.close();
    return (this.#exit = this.options.openExit(server));
  }
}

/** That they cannot be read is no fault of whoever is to get the mail. */
async function settingsFor(ctx: Context): Promise<MailSettings | null> {
  try {
    return await mailSettingsNow(ctx);
  } catch (error) {
    ctx.log.warn({ err: error }, 'how mails leave could not be read');
    throw new DeliveryFailure('how mails leave could not be read', { isOurs: true });
  }
}
