import { useMutation } from '@apollo/client/react';
import { graphql } from '../gql/gql.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { keepDraft } from '../parts/kept-draft.ts';
import { seenOf, type Draft } from './draft.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { useComposer } from './use-composer.ts';

const TakeBackIncidentDocument = graphql(/* GraphQL */ `
  mutation TakeBackIncident($id: ID!, $ifUnchangedSince: DateTime!) {
    takeBackIncident(id: $id, ifUnchangedSince: $ifUnchangedSince)
  }
`);

const TakeBackIncidentUpdateDocument = graphql(/* GraphQL */ `
  mutation TakeBackIncidentUpdate($id: ID!, $ifUnchangedSince: DateTime!) {
    takeBackIncidentUpdate(id: $id, ifUnchangedSince: $ifUnchangedSince) {
      ...IncidentStory
    }
  }
`);

/** Takes back what was published, and opens the composer with every word of it. */
export function useTakeBack(draftKey: string) {
  const [takeBack] = useMutation(TakeBackIncidentDocument, { refetchQueries: 'active' });
  const [takeBackOne] = useMutation(TakeBackIncidentUpdateDocument, { refetchQueries: 'active' });
  const { close, composeNew, composeUpdate } = useComposer();

  return {
    takeBackIncident: async (draft: Draft, { id, updatedAt }: IncidentStoryFragment) => {
      await takeBack({
        variables: { id, ifUnchangedSince: updatedAt },
        update: (cache) => void cache.evict({ id: cache.identify({ __typename: 'Incident', id }) }),
      });
      await close();
      // With the key of before it would count as published already.
      keepDraft(draftKey, { ...draft, idempotencyKey: newIdempotencyKey() });
      await composeNew();
    },
    takeBackUpdate: async (draft: Draft, { id, updatedAt }: IncidentStoryFragment, updateId: string) => {
      const { data } = await takeBackOne({ variables: { id: updateId, ifUnchangedSince: updatedAt } });
      await close();
      const seen = data ? seenOf(data.takeBackIncidentUpdate) : draft.seen;
      keepDraft(draftKey, { ...draft, seen, idempotencyKey: newIdempotencyKey() });
      await composeUpdate(id, draft.status === 'RESOLVED' ? 'resolve' : 'update');
    },
  };
}
