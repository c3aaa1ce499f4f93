import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useThrottledCallback } from '@mantine/hooks';
import { graphql } from '../gql/gql.ts';

const MetricChangedDocument = graphql(/* GraphQL */ `
  subscription MetricChanged($metricId: ID!) {
    metricChanged(metricId: $metricId) {
      metricId
      latest
      latestAt
      level
    }
  }
`);

const REDRAW_MS = 3_000;

/** Keeps the newest value of one metric current, and tells when its chart has something new to draw. */
export function useLiveMetric(id: string, onNews: () => void): void {
  const client = useApolloClient();
  const redraw = useThrottledCallback(onNews, REDRAW_MS);
  useSubscription(MetricChangedDocument, {
    variables: { metricId: id },
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (!data) return;
      const { latest, latestAt, level } = data.metricChanged;
      client.cache.modify({
        id: client.cache.identify({ __typename: 'Metric', id }),
        fields: { latest: () => latest, latestAt: () => latestAt, level: () => level },
      });
      redraw();
    },
  });
}
