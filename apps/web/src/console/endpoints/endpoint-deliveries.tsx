import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import { LIMITS } from '@signet/domain/limits';
import { useState } from 'react';
import { DeliverySection } from '../deliveries/delivery-section.tsx';
import { graphql } from '../gql/gql.ts';
import type { EndpointFactsFragment } from '../gql/graphql.ts';

const EndpointDeliveriesDocument = graphql(/* GraphQL */ `
  query EndpointDeliveries($endpointId: ID!, $first: Int!) {
    webhookDeliveries(endpointId: $endpointId, first: $first) {
      ...DeliveryFacts
    }
  }
`);

const FEW = 10;

export function EndpointDeliveries({ endpoint: { id, quarantinedAt } }: { endpoint: EndpointFactsFragment }) {
  const [first, setFirst] = useState<number>(FEW);
  const { data, previousData, error, refetch } = useQuery(EndpointDeliveriesDocument, {
    variables: { endpointId: id, first },
    fetchPolicy: 'cache-and-network',
  });
  const deliveries = (data ?? previousData)?.webhookDeliveries;
  return (
    <DeliverySection
      title={<Trans>What it was told</Trans>}
      nothing={<Trans>Nothing yet. News show here from the moment when they are due; tests do not.</Trans>}
      deliveries={deliveries}
      error={error}
      isQuarantined={quarantinedAt !== null}
      onLookAgain={refetch}
    >
      {deliveries?.length === first && first < LIMITS.pageSize && (
        <Group>
          <Button variant="default" onClick={() => setFirst(LIMITS.pageSize)}>
            <Trans>Show more</Trans>
          </Button>
        </Group>
      )}
    </DeliverySection>
  );
}
