import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { NewsPreviewFactsFragment } from '../gql/graphql.ts';

const PAUSE_MS = 400;

interface Answer {
  /** What was asked, as text. */
  to: string;
  /** Null where there was no answer. */
  preview: NewsPreviewFactsFragment | null;
}

export interface DraftNews {
  /** The last that is known; undefined until then, null where it could not be had. */
  preview: NewsPreviewFactsFragment | null | undefined;
  /** Whether it is of the draft as it stands. */
  isCurrent: boolean;
}

/** Asks once the typing rests, never two things at once; null asks nothing. */
export function useNewsPreview<V extends OperationVariables>(
  document: TypedDocumentNode<{ preview: NewsPreviewFactsFragment }, V>,
  variables: V | null,
): DraftNews {
  const client = useApolloClient();
  const asked = variables && JSON.stringify(variables);
  const [settled] = useDebouncedValue(asked, PAUSE_MS);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const next = settled !== null && asking === null && answer?.to !== settled ? settled : null;

  useEffect(() => {
    if (next === null) return;
    setAsking(next);
    client
      .query({ query: document, variables: JSON.parse(next) as V, fetchPolicy: 'no-cache' })
      .then(
        ({ data }) => setAnswer({ to: next, preview: data?.preview ?? null }),
        () => setAnswer({ to: next, preview: null }),
      )
      .finally(() => setAsking(null));
  }, [client, document, next]);

  return { preview: answer?.preview, isCurrent: asked !== null && answer?.to === asked };
}
