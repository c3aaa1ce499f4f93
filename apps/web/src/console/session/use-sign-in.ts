import { useApolloClient, useMutation } from '@apollo/client/react';
import { sessionLost } from '../client/session-lost.ts';
import { socket } from '../client/socket.ts';
import { graphql } from '../gql/gql.ts';
import { SessionDocument } from './use-session.ts';

const LoginDocument = graphql(/* GraphQL */ `
  mutation Login($email: String!, $password: String!) {
    login(email: $email, password: $password) {
      ...ViewerFacts
    }
  }
`);

/** Signs in, and lets everything on the screen be read again as the person who signed in. */
export function useSignIn() {
  const client = useApolloClient();
  const [login, { loading }] = useMutation(LoginDocument);

  const signIn = async (email: string, password: string) => {
    const { data } = await login({ variables: { email, password } });
    if (!data) return;
    client.writeQuery({
      query: SessionDocument,
      data: { viewer: data.login, setup: { needed: false } },
    });
    sessionLost(false);
    // The socket still carries the old cookie.
    socket.terminate();
    await client.refetchQueries({ include: 'active' });
  };
  return { signIn, loading };
}
