import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { TellingFactsFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';

/** While people are being told, and while what failed waits to be tried again. */
const EVERY_MS = { now: 1_500, later: 15_000 };

interface Answer {
  told: { updates: readonly { id: string; telling: TellingFactsFragment | null }[] } | null;
}

/** What became of telling people of each update, by its id; read again while that goes on. */
export function useTellings(
  document: TypedDocumentNode<Answer, { id: string }>,
  id: string,
): Map<string, TellingFactsFragment> {
  const mayOversee = useMay('notifier:oversee');
  const { data, startPolling, stopPolling } = useQuery(document, {
    variables: { id },
    skip: !mayOversee,
    fetchPolicy: 'cache-and-network',
    skipPollAttempt: () => globalThis.document.hidden,
  });
  const tellings = (data?.told?.updates ?? []).flatMap((it) => (it.telling ? [[it.id, it.telling] as const] : []));
  const pause = pauseFor(tellings.map(([, telling]) => telling));
  useEffect(() => {
    if (pause === null) return;
    startPolling(pause);
    return stopPolling;
  }, [pause, startPolling, stopPolling]);
  return new Map(tellings);
}

/** Null where nothing goes on. */
function pauseFor(tellings: readonly TellingFactsFragment[]): number | null {
  const isUnderWay = ({ isExpanded, waiting, groups }: TellingFactsFragment) =>
    !isExpanded || (waiting > 0 && groups.some(({ state, reason }) => state !== 'SENT' && reason === null));
  if (tellings.some(isUnderWay)) return EVERY_MS.now;
  return tellings.some(({ waiting }) => waiting > 0) ? EVERY_MS.later : null;
}
