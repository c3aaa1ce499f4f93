import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ComponentFactsFragment, GroupFactsFragment } from '../gql/graphql.ts';

export const CatalogueDocument = graphql(/* GraphQL */ `
  query Catalogue($after: String) {
    componentGroups {
      ...GroupFacts
    }
    components(first: 100, after: $after) {
      nodes {
        ...ComponentFacts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }

  fragment GroupFacts on ComponentGroup {
    id
    name
    position
    visibility
    collapse
  }

  fragment ComponentFacts on Component {
    id
    name
    description
    link
    position
    enabled
    tags
    status
    baseStatus
    statusSince
    updatedAt
    group {
      id
    }
    thirdParty {
      name
      unreadableSince
    }
  }
`);

export interface CatalogueSection {
  /** Null: the components in no group. */
  group: GroupFactsFragment | null;
  components: ComponentFactsFragment[];
}

export interface Catalogue {
  groups: GroupFactsFragment[];
  components: ComponentFactsFragment[];
  /** Groups in order, each with its components in order, then the components in no group. */
  sections: CatalogueSection[];
}

/** All groups and components that the person may see, hidden and disabled ones too. */
export function useCatalogue(): { catalogue: Catalogue | undefined; error: unknown } {
  const { data, error, fetchMore } = useQuery(CatalogueDocument);
  const pageInfo = data?.components.pageInfo;
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  useEffect(() => {
    if (next) fetchMore({ variables: { after: next } }).catch(() => undefined);
  }, [next, fetchMore]);

  const catalogue = useMemo(
    () => (data && !next ? catalogueOf(data.componentGroups, data.components.nodes) : undefined),
    [data, next],
  );
  return { catalogue, error };
}

function catalogueOf(groups: GroupFactsFragment[], components: ComponentFactsFragment[]): Catalogue {
  const byPosition = (a: { position: number }, b: { position: number }) => a.position - b.position;
  const ordered = groups.toSorted(byPosition);
  const inGroup = (id: string | undefined) => components.filter((it) => it.group?.id === id).toSorted(byPosition);
  const sections: CatalogueSection[] = ordered.map((group) => ({ group, components: inGroup(group.id) }));
  return { groups: ordered, components, sections: [...sections, { group: null, components: inGroup(undefined) }] };
}
