import { useApolloClient, useReactiveVar, useSubscription } from '@apollo/client/react';
import { useDebouncedCallback, useWindowEvent } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { connection } from '../client/connection.ts';
import { graphql } from '../gql/gql.ts';
import { FrameDocument } from '../frame/frame-query.ts';
import { refresh } from './refresh.ts';

const PageChangedDocument = graphql(/* GraphQL */ `
  subscription PageChanged {
    pageChanged {
      revision
      indicator
      headline
      groups {
        ...GroupFacts
      }
      components {
        ...ComponentFacts
      }
      incidents {
        ...IncidentStory
      }
      maintenances {
        ...MaintenanceStory
      }
      site {
        ...SiteFacts
      }
      removed {
        typename
        id
      }
    }
  }
`);

/**
 * Keeps the console current: entities merge into the cache as they arrive, lists are read again shortly after.
 * What is hidden from the page comes with the next reading, at the latest when the window gets the focus.
 */
export function useLivePage(): void {
  const client = useApolloClient();
  const soon = useDebouncedCallback(() => void refresh(client), { delay: 200 });

  useSubscription(PageChangedDocument, {
    ignoreResults: true,
    onData: ({ data: { data } }) => {
      if (!data) return;
      const { indicator, headline, revision, removed } = data.pageChanged;
      client.cache.updateQuery({ query: FrameDocument }, (frame) =>
        frame ? { ...frame, statusPage: { ...frame.statusPage, indicator, headline, revision } } : undefined,
      );
      for (const { typename, id } of removed)
        client.cache.evict({ id: client.cache.identify({ __typename: typename, id }) });
      soon();
    },
  });

  const state = useReactiveVar(connection);
  const wasLost = useRef(false);
  useEffect(() => {
    if (state === 'live' && wasLost.current) soon();
    wasLost.current = state === 'lost';
  }, [state, soon]);
  useWindowEvent('focus', soon);
}
