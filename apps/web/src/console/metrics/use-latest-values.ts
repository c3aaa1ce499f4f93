import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';

const EVERY_MS = 5_000;

const LatestValuesDocument = graphql(/* GraphQL */ `
  query LatestValues {
    metrics {
      ...MetricValue
      source {
        ...MetricSourceFacts
      }
    }
  }
`);

/** Keeps the newest values of all metrics, and the state of their sources, current while somebody looks: points are no change of the page. */
export function useLatestValues(): void {
  useQuery(LatestValuesDocument, { pollInterval: EVERY_MS, skipPollAttempt: () => document.hidden });
}
