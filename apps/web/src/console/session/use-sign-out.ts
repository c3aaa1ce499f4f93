import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import { showProblem } from '../parts/notices.tsx';

const LogoutDocument = graphql(/* GraphQL */ `
  mutation Logout {
    logout
  }
`);

export function useSignOut(): () => Promise<void> {
  const [logout] = useMutation(LogoutDocument);
  return async () => {
    try {
      await logout();
      // A whole new load leaves nothing of this person behind in memory.
      location.assign('/console/sign-in');
    } catch (error) {
      showProblem(error);
    }
  };
}
