import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { MaintenanceFactsFragment } from '../gql/graphql.ts';
import { ORDER_OF, STATUSES_OF, type MaintenancePart } from './maintenance-parts.ts';

const MaintenanceListDocument = graphql(/* GraphQL */ `
  query MaintenanceList($after: String, $order: MaintenanceOrder, $filter: MaintenanceFilter) {
    maintenances(first: 20, after: $after, order: $order, filter: $filter) {
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

export interface ListedPart {
  rows: MaintenanceFactsFragment[];
  totalCount: number;
  /** Null where there are no more. */
  loadMore: (() => Promise<unknown>) | null;
}

export interface ListFilter {
  component?: string | undefined;
  search?: string | undefined;
}

/** One part of the list, page by page; `listed` stays empty where it is not wanted. */
export function useMaintenancePart(part: MaintenancePart, { component, search }: ListFilter, wanted: boolean) {
  const { data, previousData, error, fetchMore } = useQuery(MaintenanceListDocument, {
    variables: {
      order: ORDER_OF[part],
      filter: {
        status: STATUSES_OF[part],
        ...(component && { componentId: component }),
        ...(search && { search }),
      },
    },
    skip: !wanted,
  });
  const nothing: ListedPart = { rows: [], totalCount: 0, loadMore: null };
  if (!wanted) return { listed: nothing, error: undefined };
  const shown = data ?? (error ? undefined : previousData);
  if (!shown) return { listed: undefined, error };
  const { nodes, totalCount, pageInfo } = shown.maintenances;
  const { hasNextPage, endCursor } = pageInfo;
  const listed: ListedPart = {
    rows: nodes.filter(({ status }) => STATUSES_OF[part].includes(status)),
    totalCount,
    loadMore: hasNextPage ? () => fetchMore({ variables: { after: endCursor } }) : null,
  };
  return { listed, error };
}
