import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { shiftDate } from '../../../shared/time-format.ts';
import { graphql } from '../../gql/gql.ts';
import type { MaintenanceFactsFragment } from '../../gql/graphql.ts';
import { fromLocalMoment } from '../../parts/local-moment.ts';
import { STATUSES_OF, type MaintenancePart } from '../maintenance-parts.ts';

const MaintenanceCalendarDocument = graphql(/* GraphQL */ `
  query MaintenanceCalendar($after: String, $filter: MaintenanceFilter) {
    maintenances(first: 100, after: $after, order: SOONEST_FIRST, filter: $filter) {
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

interface Wanted {
  /** YYYY-MM-DD, both included. */
  firstDay: string;
  lastDay: string;
  part: MaintenancePart | undefined;
  component: string | undefined;
  search: string | undefined;
}

/** Everything that is planned on these days of the browser's zone. */
export function useCalendar({ firstDay, lastDay, part, component, search }: Wanted) {
  const { data, error, fetchMore } = useQuery(MaintenanceCalendarDocument, {
    variables: {
      filter: {
        endsAfter: fromLocalMoment(`${firstDay}T00:00`),
        to: fromLocalMoment(`${shiftDate(lastDay, 1)}T00:00`),
        ...(part && { status: STATUSES_OF[part] }),
        ...(component && { componentId: component }),
        ...(search && { search }),
      },
    },
  });
  const { hasNextPage = false, endCursor = null } = data?.maintenances.pageInfo ?? {};
  useEffect(() => {
    if (hasNextPage) fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  }, [hasNextPage, endCursor, fetchMore]);

  const maintenances: MaintenanceFactsFragment[] | undefined = data?.maintenances.nodes.filter(
    ({ status }) => !part || STATUSES_OF[part].includes(status),
  );
  return { maintenances, error };
}
