import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { MyFactorSections } from '../factors/my-factor-sections.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SettingsSection } from '../settings/settings-section.tsx';
import { EmailForm } from './email-form.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';

export function AccountPage() {
  const { t } = useLingui();
  return (
    <Stack gap="lg">
      <PageTitle title={t`My account`} />
      <SettingsSection title={t`Name`}>
        <NameForm />
      </SettingsSection>
      <SettingsSection title={t`Address`}>
        <EmailForm />
      </SettingsSection>
      <SettingsSection title={t`Password`}>
        <PasswordForm />
      </SettingsSection>
      <MyFactorSections />
      <SettingsSection title={t`Sessions`}>
        <SessionList />
      </SettingsSection>
    </Stack>
  );
}
