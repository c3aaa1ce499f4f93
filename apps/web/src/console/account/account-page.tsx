import { useLingui } from '@lingui/react/macro';
import { Stack } from '@mantine/core';
import { MyFactorSections } from '../factors/my-factor-sections.tsx';
import { useMyFactors } from '../factors/my-factors.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { useSignInOffer } from '../session/use-sign-in-offer.ts';
import { SettingsSection } from '../settings/settings-section.tsx';
import { EmailForm } from './email-form.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProviderSection } from './provider-section.tsx';
import { SessionList } from './session-list.tsx';

export function AccountPage() {
  const { t } = useLingui();
  const { factors } = useMyFactors();
  const { offer } = useSignInOffer();
  const hasPassword = factors?.signsInBy.includes('PASSWORD') ?? true;
  return (
    <Stack gap="lg">
      <PageTitle title={t`My account`} />
      <SettingsSection title={t`Name`}>
        <NameForm />
      </SettingsSection>
      <SettingsSection title={t`Address`}>
        <EmailForm hasPassword={hasPassword} />
      </SettingsSection>
      {hasPassword && (
        <SettingsSection title={t`Password`}>
          <PasswordForm />
        </SettingsSection>
      )}
      {offer?.provider && factors && (
        <ProviderSection name={offer.provider} isLinked={factors.signsInBy.includes('PROVIDER')} />
      )}
      <MyFactorSections />
      <SettingsSection title={t`Sessions`}>
        <SessionList />
      </SettingsSection>
    </Stack>
  );
}
