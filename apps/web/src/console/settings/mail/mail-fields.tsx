import { Trans, useLingui } from '@lingui/react/macro';
import { NumberInput, PasswordInput, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { MAIL_SECURITIES, type MailSecurity } from '@signet/domain/mail-settings';
import { SettingsSection } from '../settings-section.tsx';
import { withSecurity, type MailValues } from './mail-values.ts';

interface Props {
  form: UseFormReturnType<MailValues>;
  /** Whether a password is stored. */
  hasPassword: boolean;
}

export function MailFields({ form, hasPassword }: Props) {
  return (
    <>
      <ServerFields form={form} hasPassword={hasPassword} />
      <SenderFields form={form} />
    </>
  );
}

function ServerFields({ form, hasPassword }: Props) {
  const { t } = useLingui();
  return (
    <SettingsSection title={t`Mail server`}>
      <TextInput
        label={t`Host`}
        description={t`Your provider calls it the SMTP server. One inside your network must stand in SIGNET_OUTBOUND_ALLOW.`}
        placeholder="mail.example.com"
        autoComplete="off"
        {...form.getInputProps('host')}
      />
      <Radio.Group
        label={t`Encryption`}
        {...form.getInputProps('security')}
        onChange={(value) => form.setValues(withSecurity(form.values, value as MailSecurity))}
      >
        <Stack gap="xs" mt="xs">
          {MAIL_SECURITIES.map((security) => (
            <Radio key={security} value={security} {...wordsOf(security)} />
          ))}
        </Stack>
      </Radio.Group>
      <NumberInput
        label={t`Port`}
        w={160}
        allowDecimal={false}
        allowNegative={false}
        hideControls
        {...form.getInputProps('port')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t`User`}
          description={t`Empty: nobody signs in`}
          autoComplete="off"
          {...form.getInputProps('user')}
        />
        <PasswordInput
          label={t`Password`}
          description={hasPassword ? t`One is kept and never shown` : t`Kept, and never shown again`}
          placeholder={hasPassword ? t`kept` : ''}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t`Show what is typed` }}
          {...form.getInputProps('password')}
        />
      </SimpleGrid>
    </SettingsSection>
  );
}

function SenderFields({ form }: Pick<Props, 'form'>) {
  const { t } = useLingui();
  return (
    <SettingsSection title={t`Sender`}>
      <TextInput
        label={t`Address`}
        description={t`Whom mails come from. The server must be allowed to send for its domain (SPF, DKIM).`}
        placeholder="status@example.com"
        type="email"
        {...form.getInputProps('senderAddress')}
      />
      <TextInput label={t`Name`} description={t`Empty: the name of the page`} {...form.getInputProps('senderName')} />
    </SettingsSection>
  );
}

function wordsOf(security: MailSecurity) {
  switch (security) {
    case 'TLS':
      return { label: <Trans>TLS</Trans>, description: <Trans>From the first byte; usually port 465</Trans> };
    case 'STARTTLS':
      return {
        label: <Trans>STARTTLS</Trans>,
        description: <Trans>Begins after the greeting, or nothing is sent; usually port 587</Trans>,
      };
    case 'NONE':
      return {
        label: <Trans>None</Trans>,
        description: <Trans>For a server within your own network that nobody signs in to; usually port 25</Trans>,
      };
  }
}
