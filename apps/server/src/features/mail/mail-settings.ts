import type { MailSender } from './mail-sender.js';
import type { SmtpServer } from './smtp-server.js';

declare module '../../core/context.js' {
  interface Services {
    /** How mails leave as the environment has it, which holds over what is stored. */
    mailOfEnvironment: MailSettings | null;
  }
}

/** How mails leave. */
export interface MailSettings {
  server: SmtpServer;
  from: MailSender;
}
