import { htmlOfMail } from './html-of-mail.js';
import type { MailSender } from './mail-sender.js';
import type { Message } from './message.js';
import type { SmtpMail } from './smtp-pool.js';
import { textOfMail } from './text-of-mail.js';

/** The mail with its headers; `to` is one mailbox. */
export function smtpMailOf({ subject, content, id, thread, unsubscribeUrl }: Message, to: string, from: MailSender) {
  const { sender } = content;
  const host = new URL(sender.url).hostname;
  return {
    // As objects they are not parsed: what is no address was refused before.
    from: { name: headerText(from.name ?? sender.name), address: from.address },
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    subject: headerText(subject),
    text: textOfMail(content),
    html: htmlOfMail(content),
    ...(id !== undefined && { messageId: `<${id}@${host}>` }),
    ...(thread !== undefined && { inReplyTo: `<${thread}@${host}>`, references: `<${thread}@${host}>` }),
    headers: { 'Auto-Submitted': 'auto-generated', ...oneClick(unsubscribeUrl) },
    ...(unsubscribeUrl !== undefined && {
      list: { id: { url: host, comment: headerText(sender.name) }, unsubscribe: unsubscribeUrl },
    }),
  } satisfies SmtpMail;
}

/** RFC 8058, which asks for https. */
function oneClick(unsubscribeUrl: string | undefined): Record<string, string> {
  return unsubscribeUrl?.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {};
}

/** On one line, and nothing that a reader would decode (RFC 2047), which some do within quotes too. */
function headerText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('=?', '= ?')
    .trim();
}
