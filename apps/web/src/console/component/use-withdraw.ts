import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';

const WithdrawStatusCorrectionDocument = graphql(/* GraphQL */ `
  mutation WithdrawStatusCorrection($id: ID!) {
    withdrawStatusCorrection(id: $id) {
      ...CorrectionFacts
    }
  }
`);

/** Takes a correction back. Rejects when it is refused. */
export function useWithdraw(): (id: string) => Promise<unknown> {
  const [mutate] = useMutation(WithdrawStatusCorrectionDocument, { refetchQueries: 'active' });
  return (id) => mutate({ variables: { id } });
}
