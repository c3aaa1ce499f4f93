import { isSafeForPasswords, PASSWORD_IN_THE_CLEAR } from '@signet/domain/mail-settings';
import { badInput } from '../../core/errors.js';
import type { MailSettingsInput } from './mail-settings.inputs.js';
import type { StoredMailSettings } from './stored-mail-settings.entity.js';

type Wanted = Omit<StoredMailSettings, 'id' | 'updatedAt'>;
type Given = { [name in keyof MailSettingsInput]: MailSettingsInput[name] | undefined } & MailSettingsInput;

/** What an input asks for, where it leaves something as it is stored. @throws AppError BAD_USER_INPUT */
export function wantedMailSettings(stored: StoredMailSettings | null, given: Given): Wanted {
  const { host, port, security, senderAddress } = given;
  const user = given.user === undefined ? (stored?.user ?? null) : given.user;
  const senderName = given.senderName === undefined ? (stored?.senderName ?? null) : given.senderName;
  const password = given.password === undefined ? keptPassword(stored, { host, port, user }) : given.password;
  if (password !== null && !isSafeForPasswords(given)) throw badInput('input.security', PASSWORD_IN_THE_CLEAR);
  return { host, port, security, senderAddress, user, senderName, password };
}

/** It goes only to the server, and for the user, that it was given for. */
function keptPassword(
  stored: StoredMailSettings | null,
  { host, port, user }: Pick<Wanted, 'host' | 'port' | 'user'>,
): string | null {
  if (stored === null || stored.password === null || user === null) return null;
  if (stored.host === host && stored.port === port && stored.user === user) return stored.password;
  throw badInput('input.password', 'must be given again, or be null, as it is for another server or user');
}
