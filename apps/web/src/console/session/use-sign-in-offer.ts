import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';

const SignInOfferDocument = graphql(/* GraphQL */ `
  query SignInOffer {
    signInOffer {
      passwords
      provider
    }
  }
`);

/** By what people sign in here; undefined until it is known. */
export function useSignInOffer() {
  const { data, error } = useQuery(SignInOfferDocument);
  return { offer: data?.signInOffer, error };
}
