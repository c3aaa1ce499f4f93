import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Anchor, Group, Stack } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { NotFound } from '../frame/not-found.tsx';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { QuarantineNotice } from './quarantine-notice.tsx';
import { SubscriberActions } from './subscriber-actions.tsx';
import { SubscriberDeliveries } from './subscriber-deliveries.tsx';
import { SubscriberDocument } from './subscriber-facts.ts';
import { SubscriberSummary } from './subscriber-summary.tsx';

export function SubscriberPage() {
  const { subscriberId } = useParams({ from: '/frame/subscribers/$subscriberId' });
  const { data, error } = useQuery(SubscriberDocument, {
    variables: { id: subscriberId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Stack gap="lg">
      <Anchor size="sm" w="fit-content" renderRoot={(props) => <Link to="/subscribers" {...props} />}>
        <Group gap={4}>
          <IconArrowLeft size={16} aria-hidden />
          <Trans>All subscribers</Trans>
        </Group>
      </Anchor>
      <ScreenState ready={data} error={error}>
        {({ subscriber }) => (subscriber ? <SubscriberDetail subscriber={subscriber} /> : <NotFound />)}
      </ScreenState>
    </Stack>
  );
}

function SubscriberDetail({ subscriber }: { subscriber: SubscriberFactsFragment }) {
  return (
    <>
      <PageTitle title={subscriber.address}>
        <SubscriberActions subscriber={subscriber} />
      </PageTitle>
      <QuarantineNotice subscriber={subscriber} />
      <SubscriberSummary subscriber={subscriber} />
      <SubscriberDeliveries subscriber={subscriber} />
    </>
  );
}
