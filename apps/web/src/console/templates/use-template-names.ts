import { useQuery } from '@apollo/client/react';
import type { TemplateKind } from '@signet/domain/template';
import { useEffect, useMemo } from 'react';
import { graphql } from '../gql/gql.ts';

const TemplateNamesDocument = graphql(/* GraphQL */ `
  query TemplateNames($kind: TemplateKind!, $after: String) {
    templates(first: 100, after: $after, kind: $kind) {
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Every template of the kind, by name; none until they are all there. */
export function useTemplateNames(kind: TemplateKind): { id: string; name: string }[] {
  const { data, fetchMore } = useQuery(TemplateNamesDocument, {
    variables: { kind },
    fetchPolicy: 'cache-and-network',
  });
  const pageInfo = data?.templates.pageInfo;
  const next = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  useEffect(() => {
    if (next) fetchMore({ variables: { after: next } }).catch(() => undefined);
  }, [next, fetchMore]);

  return useMemo(
    () => (data && !next ? data.templates.nodes.toSorted((a, b) => a.name.localeCompare(b.name)) : []),
    [data, next],
  );
}
