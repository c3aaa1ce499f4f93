import { useQuery } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { DeliverySection } from '../deliveries/delivery-section.tsx';
import { graphql } from '../gql/gql.ts';
import type { SubscriberFactsFragment } from '../gql/graphql.ts';

const SubscriberDeliveriesDocument = graphql(/* GraphQL */ `
  query SubscriberDeliveries($id: ID!) {
    subscriberDeliveries(subscriberId: $id, first: 20) {
      ...DeliveryFacts
    }
  }
`);

export function SubscriberDeliveries({ subscriber: { id, quarantinedAt } }: { subscriber: SubscriberFactsFragment }) {
  const { data, error, refetch } = useQuery(SubscriberDeliveriesDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <DeliverySection
      title={<Trans>What they were told</Trans>}
      nothing={<Trans>Nothing yet.</Trans>}
      deliveries={data?.subscriberDeliveries}
      error={error}
      isQuarantined={quarantinedAt !== null}
      onLookAgain={refetch}
    />
  );
}
