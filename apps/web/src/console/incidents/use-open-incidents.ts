import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';

const OpenIncidentsDocument = graphql(/* GraphQL */ `
  query OpenIncidents {
    incidents(first: 100, filter: { open: true }) {
      nodes {
        ...IncidentStory
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Every unresolved incident that the person may see: pinned ones, then the newest, then hidden drafts. */
export function useOpenIncidents(): { incidents: IncidentStoryFragment[] | undefined; error: unknown } {
  const { data, error } = useQuery(OpenIncidentsDocument);
  const open = data?.incidents.nodes.filter((incident) => incident.status !== 'RESOLVED');
  return { incidents: open?.toSorted((a, b) => rank(a) - rank(b)), error };
}

function rank({ visibility, pinned }: IncidentStoryFragment): number {
  if (visibility === 'HIDDEN') return 2;
  return pinned ? 0 : 1;
}
