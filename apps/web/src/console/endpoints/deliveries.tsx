import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { LIMITS } from '@signet/domain/limits';
import { useId, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { EndpointFactsFragment } from '../gql/graphql.ts';
import { RowList } from '../parts/row-list.tsx';
import { ScreenState } from '../parts/screen-state.tsx';
import { DeliveryRow } from './delivery-row.tsx';

const DeliveriesDocument = graphql(/* GraphQL */ `
  query Deliveries($endpointId: ID!, $first: Int!) {
    webhookDeliveries(endpointId: $endpointId, first: $first) {
      ...DeliveryFacts
    }
  }
`);

const FEW = 10;

/** What it was told, and what became of it. */
export function Deliveries({ endpoint: { id, quarantinedAt } }: { endpoint: EndpointFactsFragment }) {
  const { t } = useLingui();
  const headingId = useId();
  const [first, setFirst] = useState<number>(FEW);
  const { data, previousData, error, refetch } = useQuery(DeliveriesDocument, {
    variables: { endpointId: id, first },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Stack component="section" aria-labelledby={headingId} gap="sm">
      <Group justify="space-between">
        <Title order={2} id={headingId}>
          <Trans>What it was told</Trans>
        </Title>
        <Button variant="default" size="compact-sm" onClick={() => void refetch().catch(() => undefined)}>
          <Trans>Look again</Trans>
        </Button>
      </Group>
      <ScreenState ready={(data ?? previousData)?.webhookDeliveries} error={error}>
        {(deliveries) =>
          deliveries.length === 0 ? (
            <Paper withBorder p="md">
              <Text c="dimmed">{t`Nothing yet. News show here from the moment when they are due; tests do not.`}</Text>
            </Paper>
          ) : (
            <>
              <RowList>
                {deliveries.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} isQuarantined={quarantinedAt !== null} />
                ))}
              </RowList>
              {deliveries.length === first && first < LIMITS.pageSize && (
                <Group>
                  <Button variant="default" onClick={() => setFirst(LIMITS.pageSize)}>
                    <Trans>Show more</Trans>
                  </Button>
                </Group>
              )}
            </>
          )
        }
      </ScreenState>
    </Stack>
  );
}
