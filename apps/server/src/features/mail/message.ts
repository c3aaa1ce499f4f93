import type { MailContent } from './mail-content.js';

/** A mail as it is handed to the mail server, or kept. */
export interface Message {
  to: string;
  subject: string;
  content: MailContent;
  /** The same in every attempt; without it every attempt is a mail of its own. */
  id?: string;
  /** What it is shown together with, the same in all mails of one thing. */
  thread?: string;
  unsubscribeUrl?: string;
}
