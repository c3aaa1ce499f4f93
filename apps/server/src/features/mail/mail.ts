declare module '../../core/context.js' {
  interface Services {
    mailer: Mailer;
    /** Whether mails leave, and are not only kept for operators to see. */
    canMail: () => Promise<boolean>;
  }
}

/** A mail to one person, of which the text and the HTML are made. */
export interface Mail {
  /** The same in every attempt; without it every attempt is a mail of its own. */
  id?: string;
  /** One address. */
  to: string;
  /** One line. */
  subject: string;
  /** Plain text. */
  paragraphs: readonly string[];
  /** What the receiver is to do. */
  action?: { label: string; url: string };
  /** Where the receiver ends such mails, also by one click in their mail program. */
  unsubscribeUrl?: string;
}

export interface Mailer {
  /** Resolves once the mail server has taken it. @throws DeliveryFailure if it has not */
  send(mail: Mail): Promise<void>;
}
