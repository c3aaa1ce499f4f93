import type { ApolloClient } from '@apollo/client';
import { sessionLost } from '../client/session-lost.ts';
import { SessionDocument } from '../session/use-session.ts';

/**
 * Reads what is on the screen again. Asks who we are first: an anonymous answer would be a shorter one,
 * and would take things from the screen that are still there.
 */
export async function refresh(client: ApolloClient): Promise<void> {
  try {
    const { data } = await client.query({ query: SessionDocument, fetchPolicy: 'no-cache' });
    if (!data) return;
    if (!data.viewer) sessionLost(true);
    else if (!sessionLost()) await client.refetchQueries({ include: 'active' });
  } catch {
    // The connection's own state tells of a server that is away.
  }
}
