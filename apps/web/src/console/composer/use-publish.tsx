import { useMutation } from '@apollo/client/react';
import { Trans } from '@lingui/react/macro';
import { createIncidentInput, postIncidentUpdateInput } from '@signet/domain/inputs';
import { schemaErrors, type FormErrors } from '../client/form-errors.ts';
import { graphql } from '../gql/gql.ts';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { showDone } from '../parts/notices.tsx';
import type { Draft } from './draft.ts';
import { impactDelta } from './impact-delta.ts';

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

/** What the domain would refuse, before anything is sent. */
export function draftErrors(draft: Draft): FormErrors {
  const dates = {
    nextUpdateBy: draft.nextUpdateBy && new Date(draft.nextUpdateBy),
    [draft.seen ? 'postedAt' : 'startedAt']: draft.at && new Date(draft.at),
  };
  if (draft.seen)
    return schemaErrors(postIncidentUpdateInput.omit({ ifUnchangedSince: true }), { ...sharedInput(draft), ...dates });
  return schemaErrors(createIncidentInput, {
    ...sharedInput(draft),
    ...dates,
    title: draft.title,
    visibility: draft.visibility,
    pinned: false,
  });
}

function sharedInput({ status, message, impacts, idempotencyKey, nextUpdateBy, seen }: Draft) {
  const resolved = status === 'RESOLVED';
  return {
    status,
    message,
    impacts: resolved ? [] : impactDelta(seen?.impacts ?? {}, impacts),
    nextUpdateBy: resolved ? null : nextUpdateBy,
    notify: true,
    idempotencyKey,
  };
}

/** Sends the draft; a second time with the same key when the first answer was lost. */
export function usePublish(incident: IncidentStoryFragment | null) {
  const [create] = useMutation(CreateIncidentDocument, { refetchQueries: 'active' });
  const [post] = useMutation(PostIncidentUpdateDocument, { refetchQueries: 'active' });

  return async (draft: Draft) => {
    if (!incident || !draft.seen) {
      const { title, visibility, at } = draft;
      await create({ variables: { input: { ...sharedInput(draft), title, visibility, startedAt: at } } });
      showDone(
        visibility === 'HIDDEN' ? <Trans>“{title}” is saved, hidden.</Trans> : <Trans>“{title}” is published.</Trans>,
      );
      return;
    }
    const input = { ...sharedInput(draft), postedAt: draft.at, ifUnchangedSince: draft.seen.updatedAt };
    await post({ variables: { incidentId: incident.id, input } });
    showDone(
      draft.status === 'RESOLVED' ? (
        <Trans>“{incident.title}” is resolved.</Trans>
      ) : (
        <Trans>The update is published.</Trans>
      ),
    );
  };
}
