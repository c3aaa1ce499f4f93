import { createIncidentInput, postIncidentUpdateInput } from '@signet/domain/inputs';
import { schemaErrors, type FormErrors } from '../client/form-errors.ts';
import type { CreateIncidentInput, PostIncidentUpdateInput } from '../gql/graphql.ts';
import type { Draft, SeenIncident } from './draft.ts';
import { impactDelta } from './impact-delta.ts';

/** What a new incident says. */
export function createInput(draft: Draft): CreateIncidentInput {
  const { title, visibility, at } = draft;
  return { ...sharedInput(draft), title, visibility, startedAt: at };
}

/** What an update says. */
export function updateInput(draft: Draft & { seen: SeenIncident }): PostIncidentUpdateInput {
  return { ...sharedInput(draft), postedAt: draft.at, ifUnchangedSince: draft.seen.updatedAt };
}

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

function sharedInput({ status, message, impacts, idempotencyKey, nextUpdateBy, notify, seen }: Draft) {
  const resolved = status === 'RESOLVED';
  return {
    status,
    message,
    impacts: resolved ? [] : impactDelta(seen?.impacts ?? {}, impacts),
    nextUpdateBy: resolved ? null : nextUpdateBy,
    notify,
    idempotencyKey,
  };
}
