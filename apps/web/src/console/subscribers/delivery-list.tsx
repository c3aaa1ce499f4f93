import { useQuery } from '@apollo/client/react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Group, Stack, Text, Title } from '@mantine/core';
import { Time } from '../../shared/time.tsx';
import { graphql } from '../gql/gql.ts';
import type { SubscriberDeliveriesQuery } from '../gql/graphql.ts';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { DELIVERY_WORDS } from './delivery-words.ts';
import { SubjectLink } from './subject-link.tsx';

const SubscriberDeliveriesDocument = graphql(/* GraphQL */ `
  query SubscriberDeliveries($id: ID!) {
    subscriberDeliveries(subscriberId: $id, first: 20) {
      id
      subject
      title
      state
      attempts
      dueAt
      endedAt
      problem
    }
  }
`);

/** The last that somebody was told, and what became of it. */
export function DeliveryList({ subscriberId }: { subscriberId: string }) {
  const { data, error } = useQuery(SubscriberDeliveriesDocument, {
    variables: { id: subscriberId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Stack component="section" aria-labelledby="deliveries" gap="sm">
      <Title order={2} id="deliveries">
        <Trans>What they were told</Trans>
      </Title>
      <ScreenState ready={data?.subscriberDeliveries} error={error}>
        {(deliveries) =>
          deliveries.length === 0 ? (
            <Text c="dimmed">
              <Trans>Nothing yet.</Trans>
            </Text>
          ) : (
            <RowList>
              {deliveries.map((delivery) => (
                <DeliveryRow key={delivery.id} delivery={delivery} />
              ))}
            </RowList>
          )
        }
      </ScreenState>
    </Stack>
  );
}

function DeliveryRow({ delivery }: { delivery: SubscriberDeliveriesQuery['subscriberDeliveries'][number] }) {
  const { i18n } = useLingui();
  const { subject, title, state, attempts, dueAt, endedAt, problem } = delivery;
  const isFailure = state === 'FAILED';
  return (
    <li>
      <Group justify="space-between" gap="xs" px="md" py="sm">
        <Stack gap={2} miw={0} flex="1 1 260px">
          <SubjectLink subject={subject} title={title} />
          {problem && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {problem}
              {attempts > 1 && (
                <>
                  {' · '}
                  <Plural value={attempts} one="# attempt" other="# attempts" />
                </>
              )}
            </Text>
          )}
        </Stack>
        <Text size="sm" c={isFailure ? 'var(--status-major)' : 'dimmed'}>
          {i18n._(DELIVERY_WORDS[state])} · <Time at={endedAt ?? dueAt} show="moment" />
        </Text>
      </Group>
    </li>
  );
}
