import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Stack } from '@mantine/core';
import { IconKey, IconMail } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { FrameDocument } from '../frame/frame-query.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { SettingsForm } from './settings-form.tsx';

export function SettingsPage() {
  const { t } = useLingui();
  const { data, error } = useQuery(FrameDocument);
  const mayConfigure = useMay('site:configure');
  return (
    <Stack gap="lg">
      <PageTitle title={t`Settings`}>
        {mayConfigure && (
          <Button
            variant="default"
            leftSection={<IconMail size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/settings/mail" {...props} />}
          >
            <Trans>Mail</Trans>
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconKey size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/tokens" {...props} />}
        >
          <Trans>API tokens</Trans>
        </Button>
      </PageTitle>
      {!mayConfigure && (
        <Alert>
          <Trans>Only owners and admins change these settings.</Trans>
        </Alert>
      )}
      <ScreenState ready={data?.statusPage.site} error={error}>
        {(site) => <SettingsForm site={site} readOnly={!mayConfigure} />}
      </ScreenState>
    </Stack>
  );
}
