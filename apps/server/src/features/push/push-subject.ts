import type { MailSender } from '../mail/mail-sender.js';

interface Known {
  publicUrl: string | undefined;
  mail: { from: MailSender } | undefined;
  origin: string;
}

/** Whom a push service can turn to about what we send; it takes addresses of https and mail only. */
export function pushSubject({ publicUrl, mail, origin }: Known): string {
  if (publicUrl?.startsWith('https:')) return publicUrl;
  return `mailto:${mail ? mail.from.address : `status@${new URL(origin).hostname}`}`;
}
