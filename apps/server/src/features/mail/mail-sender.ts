import { email, line } from '@signet/domain/inputs';
import { LIMITS } from '@signet/domain/limits';
import { z } from 'zod';

/** Whom mails come from; the name is the page's where none is set. */
export interface MailSender {
  name: string | null;
  address: string;
}

const PARTS = /^(?:(?<name>[^<>]*)<(?<bracketed>[^<>]+)>|(?<bare>[^<>]+))$/;
const sender = z.object({ name: line(LIMITS.name).nullable(), address: email });

/** Null where it is none, as in "Acme Status <status@example.com>" or "status@example.com". */
export function parseMailSender(text: string): MailSender | null {
  const { name = '', bracketed, bare } = PARTS.exec(text.trim())?.groups ?? {};
  const { success, data } = sender.safeParse({ name: name.trim() || null, address: bracketed ?? bare });
  return success ? data : null;
}
