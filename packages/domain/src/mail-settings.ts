/** How what is said to a mail server is encrypted. */
export const MAIL_SECURITIES = ['TLS', 'STARTTLS', 'NONE'] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** Where mail settings come from. */
export const MAIL_SOURCES = ['ENVIRONMENT', 'STORED', 'NONE'] as const;
export type MailSource = (typeof MAIL_SOURCES)[number];

/** The port that is usual; of relays inside 25. */
export const USUAL_MAIL_PORTS: Record<MailSecurity, number> = { TLS: 465, STARTTLS: 587, NONE: 25 };

/** This machine by a name or an address of its own: what is said to it crosses no network. */
export function isThisMachine(host: string): boolean {
  return /^(localhost|127\.[\d.]+|::1)$/i.test(host);
}

/** A password goes nowhere in the clear. */
export function isSafeForPasswords({ host, security }: { host: string; security: MailSecurity }): boolean {
  return security !== 'NONE' || isThisMachine(host);
}

export const PASSWORD_IN_THE_CLEAR = 'must be TLS or STARTTLS where a password is sent';
