import { useQuery } from '@apollo/client/react';
import { Plural, Trans } from '@lingui/react/macro';
import { Text } from '@mantine/core';
import { graphql } from '../gql/gql.ts';

const SubscriberCountsDocument = graphql(/* GraphQL */ `
  query SubscriberCounts {
    confirmed: subscribers(first: 1, filter: { state: CONFIRMED }) {
      totalCount
    }
    unconfirmed: subscribers(first: 1, filter: { state: UNCONFIRMED }) {
      totalCount
    }
    quarantined: subscribers(first: 1, filter: { state: QUARANTINED }) {
      totalCount
    }
  }
`);

/** How many there are, whatever is searched for. */
export function SubscriberCounts() {
  const { data } = useQuery(SubscriberCountsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return null;
  const [confirmed, unconfirmed, quarantined] = [data.confirmed, data.unconfirmed, data.quarantined].map(
    ({ totalCount }) => totalCount,
  ) as [number, number, number];
  if (confirmed + unconfirmed + quarantined === 0) return null;
  return (
    <Text>
      <Plural value={confirmed} one="# subscriber is told" other="# subscribers are told" />
      {unconfirmed > 0 && (
        <>
          {' · '}
          <Trans>{unconfirmed} not confirmed</Trans>
        </>
      )}
      {quarantined > 0 && (
        <>
          {' · '}
          <Trans>{quarantined} in quarantine</Trans>
        </>
      )}
    </Text>
  );
}
