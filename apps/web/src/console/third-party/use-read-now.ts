import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { FollowedFactsFragment } from '../gql/graphql.ts';
import { showProblem } from '../parts/notices.tsx';
import { FollowedDocument, ReadComponentNowDocument } from './third-party-facts.ts';

const LOOK_EVERY_MS = 1_000;
const MOST_LOOKS = 40;

/** Has a provider read, and waits until it was, so that what is shown is what was asked for. */
export function useReadNow({ id, thirdParty }: FollowedFactsFragment) {
  const client = useApolloClient();
  const [reading, setReading] = useState(false);
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const before = thirdParty?.health;

  const untilRead = async () => {
    await client.mutate({ mutation: ReadComponentNowDocument, variables: { id } });
    for (let looks = 0; looks < MOST_LOOKS && isHere.current; looks += 1) {
      await new Promise((later) => setTimeout(later, LOOK_EVERY_MS));
      const { data } = await client.query({
        query: FollowedDocument,
        variables: { id },
        fetchPolicy: 'network-only',
      });
      const health = data?.component?.thirdParty?.health;
      if (health?.lastReadAt !== before?.lastReadAt || health?.failures !== before?.failures) return;
    }
  };
  const readNow = async () => {
    setReading(true);
    await untilRead().catch(showProblem);
    if (isHere.current) setReading(false);
  };
  return { readNow, reading };
}
