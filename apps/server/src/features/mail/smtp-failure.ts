import { DeliveryFailure } from '../notifications/channel-sender.js';
import type { SmtpServer } from './smtp-server.js';

/** What nodemailer tells of a mail that was not taken. */
interface SmtpError extends Error {
  /** What the server was told last, such as "RCPT TO". */
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Refused there, it is the receiver or the mail that is refused; elsewhere it may be our sign-in or sender. */
const ABOUT_THIS_MAIL = new Set(['RCPT TO', 'DATA']);

/** Why the server did not take a mail: in its own words, without ours that are secret. */
export function smtpFailure(error: unknown, server: SmtpServer): DeliveryFailure {
  const { command = '', response, responseCode, message } = error as SmtpError;
  const isOurs = responseCode === undefined || !ABOUT_THIS_MAIL.has(command);
  const isFinal = !isOurs && responseCode >= 500;
  return new DeliveryFailure(withoutSecrets(response ?? message, server), { isFinal, isOurs });
}

function withoutSecrets(text: string, { auth }: SmtpServer): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ');
  if (!auth) return line;
  const { user, pass } = auth;
  const secrets = [pass, `\0${user}\0${pass}`].flatMap((it) => [it, Buffer.from(it).toString('base64')]);
  return secrets.reduce((said, secret) => said.replaceAll(secret, '…'), line);
}
