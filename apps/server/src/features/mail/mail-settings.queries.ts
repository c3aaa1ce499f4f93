import type { MailSecurity } from '@signet/domain/mail-settings';
import type { EntityManager } from 'typeorm';
import { mustBeAllowed } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import type { MailSettingsShown } from './mail-settings-shown.js';
import type { MailSettings } from './mail-settings.js';
import type { SmtpServer } from './smtp-server.js';
import { MAIL_SETTINGS_ID, StoredMailSettings } from './stored-mail-settings.entity.js';

/** How mails leave at this moment; null: they do not, and are kept. */
export async function mailSettingsNow({ db, services }: Context): Promise<MailSettings | null> {
  if (services.mailOfEnvironment) return services.mailOfEnvironment;
  const stored = await storedMailSettings(db);
  return stored && settingsOf(stored);
}

export function storedMailSettings(db: EntityManager): Promise<StoredMailSettings | null> {
  return db.findOneBy(StoredMailSettings, { id: MAIL_SETTINGS_ID });
}

export function settingsOf(stored: Omit<StoredMailSettings, 'id' | 'updatedAt'>): MailSettings {
  const { host, port, security, user, password, senderName: name, senderAddress: address } = stored;
  const auth = user === null ? null : { user, pass: password ?? '' };
  const startTls = security === 'STARTTLS' ? 'ALWAYS' : 'NEVER';
  return {
    server: { host, port, isTls: security === 'TLS', startTls, auth, isGuarded: true },
    from: { name, address },
  };
}

/** Without the password. @throws AppError */
export async function shownMailSettings({ actor, db, services }: Context): Promise<MailSettingsShown> {
  mustBeAllowed(actor, 'site:configure');
  const { mailOfEnvironment } = services;
  if (mailOfEnvironment) return shownOfEnvironment(mailOfEnvironment);
  const stored = await storedMailSettings(db);
  return stored ? shownOfStored(stored) : NOTHING;
}

export function shownOfStored({ id: _id, password, ...rest }: StoredMailSettings): MailSettingsShown {
  return { source: 'STORED', hasPassword: password !== null, ...rest };
}

function shownOfEnvironment({ server, from }: MailSettings): MailSettingsShown {
  const { host, port, auth } = server;
  return {
    source: 'ENVIRONMENT',
    host,
    port,
    security: securityOf(server),
    user: auth?.user ?? null,
    hasPassword: auth !== null,
    senderName: from.name,
    senderAddress: from.address,
    updatedAt: null,
  };
}

function securityOf({ isTls, auth }: SmtpServer): MailSecurity | null {
  if (isTls) return 'TLS';
  return auth ? 'STARTTLS' : null;
}

const NOTHING: MailSettingsShown = {
  source: 'NONE',
  host: null,
  port: null,
  security: null,
  user: null,
  hasPassword: false,
  senderName: null,
  senderAddress: null,
  updatedAt: null,
};
