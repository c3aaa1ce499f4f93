import { DeliveryFailure } from '../notifications/channel-sender.js';
import type { SmtpServer } from './smtp-server.js';

/** What nodemailer tells of a mail that was not taken. */
interface SmtpError extends Error {
  /** What the server was told last, such as "RCPT TO". */
  command?: string;
  code?: string;
  response?: string;
  responseCode?: number;
}

/** Refused there, it is the receiver or the mail that is refused; elsewhere it may be our sign-in or sender. */
const ABOUT_THIS_MAIL = new Set(['RCPT TO', 'DATA']);

/** Why the server did not take a mail: in words, and its own, without ours that are secret. */
export function smtpFailure(error: unknown, server: SmtpServer): DeliveryFailure {
  const { command = '', code, response, responseCode, message } = error as SmtpError;
  const hint = hintOf(code, message, server);
  const said = response ?? message;
  const isOurs = responseCode === undefined || !ABOUT_THIS_MAIL.has(command);
  const isFinal = !isOurs && responseCode >= 500;
  return new DeliveryFailure(withoutSecrets(hint === null ? said : `${hint} (${said})`, server), {
    isFinal,
    isOurs,
    status: responseCode ?? null,
  });
}

/** What operators set wrong most often; their mail server says it in ways that help nobody. */
function hintOf(code: string | undefined, message: string, { isTls }: SmtpServer): string | null {
  if (code === 'EAUTH') return 'the server does not let the user in with this password';
  if (/wrong version number|packet length too long/i.test(message)) {
    return isTls ? 'the server does not begin with TLS at this port: try STARTTLS' : null;
  }
  if (/greeting never received/i.test(message)) {
    return isTls ? 'the server says nothing' : 'the server says nothing: does it begin with TLS at this port?';
  }
  if (/STARTTLS/.test(message)) return 'the server offers no STARTTLS at this port';
  return /certificate|altnames/i.test(message) ? "the server's certificate is not valid for this host" : null;
}

function withoutSecrets(text: string, { auth }: SmtpServer): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ');
  if (!auth) return line;
  const { user, pass } = auth;
  const secrets = [pass, `\0${user}\0${pass}`].flatMap((it) => [it, Buffer.from(it).toString('base64')]);
  return secrets.reduce((said, secret) => said.replaceAll(secret, '…'), line);
}
