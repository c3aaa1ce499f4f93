import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';

export const SessionDocument = graphql(/* GraphQL */ `
  query Session {
    viewer {
      ...ViewerFacts
    }
    setup {
      needed
    }
  }

  fragment ViewerFacts on Viewer {
    id
    name
    email
    role
    mustEnrol
  }
`);

export function useSession() {
  return useQuery(SessionDocument);
}
