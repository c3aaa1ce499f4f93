import type { Context } from '../../core/context.js';
import { siteSettings } from '../site/site.queries.js';
import { htmlOfMail } from './html-of-mail.js';
import { keepMail } from './keep-mail.js';
import type { Mail, Mailer } from './mail.js';
import type { MailSettings } from './mail-settings.js';
import { mailboxOf } from './mailbox.js';
import { messageOfMail } from './message-of-mail.js';
import type { Message } from './message.js';
import { smtpMailOf } from './smtp-mail-of.js';
import { SmtpPool } from './smtp-pool.js';
import { textOfMail } from './text-of-mail.js';

export interface PostOfficeOptions {
  /** The page's own address. */
  origin: string;
  /** Absent: nothing is sent, and mails are kept for operators to see. */
  settings: MailSettings | undefined;
  /** How many connections to the mail server may be open at once. */
  connections: number;
}

/** The one way out for mails. */
export class PostOffice implements Mailer {
  readonly #pool: SmtpPool | null;

  constructor(
    private readonly contextOfJob: () => Context,
    private readonly options: PostOfficeOptions,
  ) {
    const { settings, connections } = options;
    this.#pool = settings ? new SmtpPool(settings.server, connections) : null;
  }

  get keepsMails(): boolean {
    return this.#pool === null;
  }

  async send(mail: Mail): Promise<void> {
    const { name } = await siteSettings(this.contextOfJob().db);
    await this.post(messageOfMail(mail, { name, url: this.options.origin }));
  }

  /** Resolves once the mail server has taken it, or it is kept. @throws DeliveryFailure */
  async post(message: Message): Promise<void> {
    const to = mailboxOf(message.to);
    const { settings } = this.options;
    if (this.#pool && settings) return this.#pool.send(smtpMailOf(message, to, settings.from));
    const { subject, content } = message;
    await keepMail(this.contextOfJob(), { to, subject, text: textOfMail(content), html: htmlOfMail(content) });
  }

  /** What is on its way still arrives. */
  close(): void {
    this.#pool?.close();
  }
}
