import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, EmptyState, Stack, Text } from '@mantine/core';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { NotFound } from '../frame/not-found.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { useMay } from '../session/viewer-context.ts';
import { EndpointListDocument } from './endpoint-facts.ts';
import { EndpointRow } from './endpoint-row.tsx';

export function EndpointsPage() {
  const { t } = useLingui();
  const mayManage = useMay('webhooks:manage');
  const { data, error } = useQuery(EndpointListDocument, { fetchPolicy: 'cache-and-network', skip: !mayManage });
  if (!mayManage) return <NotFound />;
  return (
    <Stack gap="lg">
      <PageTitle title={t`Endpoints`}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/endpoints/new" {...props} />}
        >
          <Trans>New endpoint</Trans>
        </Button>
      </PageTitle>
      <Text c="dimmed" maw={640}>
        <Trans>
          Programs and chats of yours that are told the page’s news as they happen. Visitors subscribe theirs on the
          page themselves, and are listed among the subscribers.
        </Trans>
      </Text>
      <ScreenState ready={data?.webhookEndpoints} error={error}>
        {(endpoints) =>
          endpoints.length === 0 ? (
            <NoEndpoints />
          ) : (
            <RowList>
              {endpoints.map((endpoint) => (
                <EndpointRow key={endpoint.id} endpoint={endpoint} />
              ))}
            </RowList>
          )
        }
      </ScreenState>
    </Stack>
  );
}

function NoEndpoints() {
  const { t } = useLingui();
  return (
    <EmptyState
      py="xl"
      icon={<IconWebhook size={40} stroke={1.5} />}
      title={t`No endpoint yet`}
      description={t`An endpoint is an address that incidents, maintenance and statuses are posted to at once: a channel in Slack, Discord or Teams, or a program of yours, by a signed webhook.`}
    >
      <EmptyState.Actions>
        <Button renderRoot={(props) => <Link to="/endpoints/new" {...props} />}>
          <Trans>Create the first one</Trans>
        </Button>
      </EmptyState.Actions>
    </EmptyState>
  );
}
