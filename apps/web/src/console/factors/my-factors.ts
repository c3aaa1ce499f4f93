import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';

export const MyFactorsDocument = graphql(/* GraphQL */ `
  query MyFactors {
    viewer {
      ...FactorFacts
    }
  }

  fragment FactorFacts on Viewer {
    id
    signsInBy
    recoveryCodesLeft
    passkeys {
      ...PasskeyFacts
    }
  }
`);

/** What one signs in with oneself. */
export function useMyFactors() {
  const { data, error } = useQuery(MyFactorsDocument, { fetchPolicy: 'cache-and-network' });
  return { factors: data?.viewer ?? undefined, error };
}
