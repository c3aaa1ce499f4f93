import { updateMailSettingsInput } from '@signet/domain/mail-settings-inputs';
import { USUAL_MAIL_PORTS, type MailSecurity } from '@signet/domain/mail-settings';
import { schemaErrors, type FormErrors } from '../../client/form-errors.ts';
import type { MailSettingsFactsFragment, MailSettingsInput } from '../../gql/graphql.ts';

/** How mails leave as the form holds it; a stored password is never there. */
export interface MailValues {
  host: string;
  port: number | string;
  security: MailSecurity;
  /** Empty: nobody signs in. */
  user: string;
  /** Empty: the stored one stays. */
  password: string;
  /** Empty: the page's name. */
  senderName: string;
  senderAddress: string;
}

export function mailValues(settings: MailSettingsFactsFragment): MailValues {
  const security = settings.security ?? 'STARTTLS';
  return {
    host: settings.host ?? '',
    port: settings.port ?? USUAL_MAIL_PORTS[security],
    security,
    user: settings.user ?? '',
    password: '',
    senderName: settings.senderName ?? '',
    senderAddress: settings.senderAddress ?? '',
  };
}

/** A number field that was emptied holds text; the schema then says what is wrong with it. */
export function mailInput({ port, user, password, senderName, ...rest }: MailValues): MailSettingsInput {
  return {
    ...rest,
    port: port === '' ? Number.NaN : Number(port),
    user: user.trim() || null,
    senderName: senderName.trim() || null,
    ...(password !== '' && { password }),
  };
}

/** Whether the stored password would go to another server, or for another user, than it was given for. */
export function needsPasswordAgain(settings: MailSettingsFactsFragment, values: MailValues): boolean {
  if (!settings.hasPassword || values.password !== '' || values.user.trim() === '') return false;
  const { host, port, user } = settings;
  return host !== values.host.trim() || port !== Number(values.port) || user !== values.user.trim();
}

export function mailErrors(values: MailValues): FormErrors {
  return schemaErrors(updateMailSettingsInput, mailInput(values));
}

/** The port that goes with another way to encrypt, unless somebody chose one of their own. */
export function withSecurity(values: MailValues, security: MailSecurity): MailValues {
  const isUsual = Number(values.port) === USUAL_MAIL_PORTS[values.security];
  return { ...values, security, port: isUsual ? USUAL_MAIL_PORTS[security] : values.port };
}
