import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { MaintenanceFactsFragment } from '../gql/graphql.ts';

const AheadDocument = graphql(/* GraphQL */ `
  query Ahead {
    maintenances(first: 100, order: SOONEST_FIRST, filter: { status: [SCHEDULED, IN_PROGRESS] }) {
      nodes {
        ...MaintenanceFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

interface Ahead {
  /** By their planned start; the next hundred of very many. */
  ahead: MaintenanceFactsFragment[] | undefined;
  /** Of all, however many. */
  count: number;
  error: unknown;
}

/** The maintenances that are not over, hidden ones too. */
export function useAhead(): Ahead {
  const { data, error } = useQuery(AheadDocument);
  const ahead = data?.maintenances.nodes.filter(({ status }) => status === 'SCHEDULED' || status === 'IN_PROGRESS');
  return {
    ahead: ahead?.toSorted((a, b) => a.plannedStart.localeCompare(b.plannedStart)),
    count: data?.maintenances.totalCount ?? 0,
    error,
  };
}
