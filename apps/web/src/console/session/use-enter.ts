import { useApolloClient } from '@apollo/client/react';
import { sessionLost } from '../client/session-lost.ts';
import { socket } from '../client/socket.ts';
import type { ViewerFactsFragment } from '../gql/graphql.ts';
import { SessionDocument } from './use-session.ts';

/** Lets everything on the screen be read again as the person who has signed in. */
export function useEnter() {
  const client = useApolloClient();
  return async (viewer: ViewerFactsFragment) => {
    client.writeQuery({ query: SessionDocument, data: { viewer, setup: { needed: false } } });
    sessionLost(false);
    // The socket still carries the old cookie.
    socket.terminate();
    await client.refetchQueries({ include: 'active' });
  };
}
