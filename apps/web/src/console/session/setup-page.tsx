import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Code, List, Text } from '@mantine/core';
import { Navigate, useSearch } from '@tanstack/react-router';
import { BarePage } from './bare-page.tsx';
import { SetupForm } from './setup-form.tsx';
import { useSession } from './use-session.ts';

export function SetupPage() {
  const { t } = useLingui();
  const { token } = useSearch({ from: '/setup' });
  const { data } = useSession();

  if (data && !data.setup.needed) return <Navigate to="/" replace />;
  if (token) {
    return (
      <BarePage title={t`Set up your status page`} lead={<Trans>One minute, and it is yours.</Trans>}>
        <SetupForm token={token} />
      </BarePage>
    );
  }
  return (
    <BarePage title={t`This page waits for its owner`}>
      <Text>
        <Trans>The server printed a one-time link when it started. It proves that you run this server.</Trans>
      </Text>
      <List type="ordered" spacing="xs">
        <List.Item>
          <Trans>Look at the output of the server, for example its terminal or the container's log.</Trans>
        </List.Item>
        <List.Item>
          <Trans>
            Open the link that ends in <Code>/console/setup?token=…</Code>
          </Trans>
        </List.Item>
      </List>
      <Alert variant="light">
        <Trans>The link is gone? Restart the server and it prints a new one.</Trans>
      </Alert>
    </BarePage>
  );
}
