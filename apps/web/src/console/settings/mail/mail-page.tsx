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

/** How mails leave, and those that did not. */
export function MailPage() {
  const { t } = useLingui();
  const mayConfigure = useMay('site:configure');
  const { data, error } = useQuery(MailSettingsDocument, {
    fetchPolicy: 'cache-and-network',
    skip: !mayConfigure,
  });
  if (!mayConfigure) return <NotFound />;
  return (
    <Stack gap="lg">
      <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/settings" {...props} />}>
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          <Trans>Settings</Trans>
        </Group>
      </Anchor>
      <PageTitle title={t`Mail`} />
      <ScreenState ready={data?.mailSettings} error={error}>
        {(settings) => (
          <>
            <MailState settings={settings} />
            {settings.source === 'ENVIRONMENT' ? <MailTrial /> : <MailForm settings={settings} />}
            <KeptMails isExpected={settings.source === 'NONE'} />
          </>
        )}
      </ScreenState>
    </Stack>
  );
}
