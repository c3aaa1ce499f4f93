import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { NotFound } from '../../frame/not-found.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { ScreenState } from '../../parts/screen-state.tsx';
import { useMay } from '../../session/viewer-context.ts';
import { KeptMails } from './kept-mails.tsx';
import { MailForm } from './mail-form.tsx';
import { MailSettingsDocument } from './mail-facts.ts';
import { MailState } from './mail-state.tsx';
import { MailTrial } from './mail-trial.tsx';
import { RemoveMailSettings } from './remove-mail-settings.tsx';

/** How mails leave, and those that did not. */
export function MailPage() {
  const { t } = useLingui();
  const mayConfigure = useMay('site:configure');
  const { data, error } = useQuery(MailSettingsDocument, {
    fetchPolicy: 'cache-and-network',
    skip: !mayConfigure,
  });
  const settings = data?.mailSettings;
  if (!mayConfigure) return <NotFound />;
  return (
    <Stack gap="lg">
      <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/settings" {...props} />}>
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          <Trans>Settings</Trans>
        </Group>
      </Anchor>
      <PageTitle title={t`Mail`}>
        {settings?.source === 'STORED' && <RemoveMailSettings host={settings.host ?? ''} />}
      </PageTitle>
      <ScreenState ready={settings} error={error}>
        {(ready) => (
          <>
            <MailState settings={ready} />
            {ready.source === 'ENVIRONMENT' ? <MailTrial /> : <MailForm settings={ready} />}
            <KeptMails isExpected={ready.source === 'NONE'} />
          </>
        )}
      </ScreenState>
    </Stack>
  );
}
