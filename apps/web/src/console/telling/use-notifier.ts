import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { NotifierFactsFragment } from '../gql/graphql.ts';
import { useMay } from '../session/viewer-context.ts';

const EVERY_MS = 20_000;

const NotifierDocument = graphql(/* GraphQL */ `
  query Notifier {
    notifierState {
      ...NotifierFacts
    }
  }

  fragment NotifierFacts on NotifierState {
    asOf
    oldestUnsentAt
    waiting
    fuseBlownAt
    quarantinedEndpoints
    quarantinedReaders
    keepsMails
    failedNews {
      noticeId
      kind
      aboutId
      title
      failed
      problem
    }
  }
`);

/** How telling people goes; undefined until that is known, and for those who may not oversee it. */
export function useNotifier(): NotifierFactsFragment | undefined {
  const mayOversee = useMay('notifier:oversee');
  const { data } = useQuery(NotifierDocument, {
    skip: !mayOversee,
    fetchPolicy: 'cache-and-network',
    pollInterval: EVERY_MS,
    skipPollAttempt: () => document.hidden,
  });
  return data?.notifierState;
}
