import type { MailSender } from './mail-sender.js';
import type { SmtpServer } from './smtp-server.js';

/** How mails leave. */
export interface MailSettings {
  server: SmtpServer;
  from: MailSender;
}
