import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { graphql } from '../gql/gql.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { showDone } from '../parts/notices.tsx';
import { UNDO_MS } from '../telling/publication.ts';
import { showPublication } from '../telling/show-publication.tsx';
import { createInput, updateInput } from './draft-input.ts';
import type { Draft } from './draft.ts';
import { useTakeBack } from './use-take-back.ts';

const CreateIncidentDocument = graphql(/* GraphQL */ `
  mutation CreateIncident($input: CreateIncidentInput!) {
    createIncident(input: $input) {
      ...IncidentStory
    }
  }
`);

const PostIncidentUpdateDocument = graphql(/* GraphQL */ `
  mutation PostIncidentUpdate($incidentId: ID!, $input: PostIncidentUpdateInput!) {
    postIncidentUpdate(incidentId: $incidentId, input: $input) {
      ...IncidentStory
    }
  }
`);

/**
 * Sends the draft; a second time with the same key when the first answer was lost. What is told nobody yet can be
 * taken back for a while. `told` says in words who will be told, null for nobody.
 */
export function usePublish(incident: IncidentStoryFragment | null, draftKey: string) {
  const [create] = useMutation(CreateIncidentDocument, { refetchQueries: 'active' });
  const [post] = useMutation(PostIncidentUpdateDocument, { refetchQueries: 'active' });
  const { takeBackIncident, takeBackUpdate } = useTakeBack(draftKey);

  return async (draft: Draft, told: string | null) => {
    const until = Date.now() + UNDO_MS;
    const { title, seen } = draft;
    if (!incident || !seen) {
      const { data } = await create({ variables: { input: createInput(draft) } });
      if (draft.visibility === 'HIDDEN' || !data) return showDone(<Trans>“{title}” is saved, hidden.</Trans>);
      const made = data.createIncident;
      return showPublication({
        done: <Trans>“{title}” is published.</Trans>,
        told,
        until,
        takeBack: () => takeBackIncident(draft, made),
      });
    }
    const { data } = await post({ variables: { incidentId: incident.id, input: updateInput({ ...draft, seen }) } });
    const posted = data?.postIncidentUpdate;
    const mine = posted?.updates.find(({ id }) => !seen.updateIds.includes(id));
    const done =
      draft.status === 'RESOLVED' ? (
        <Trans>“{incident.title}” is resolved.</Trans>
      ) : (
        <Trans>The update is published.</Trans>
      );
    if (!posted || !mine || posted.visibility === 'HIDDEN') return showDone(done);
    showPublication({ done, told, until, takeBack: () => takeBackUpdate(draft, posted, mine.id) });
  };
}
