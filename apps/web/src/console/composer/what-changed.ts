import type { IncidentStoryFragment, IncidentUpdateFactsFragment } from '../gql/graphql.ts';
import type { Draft, SeenIncident } from './draft.ts';

export interface Meanwhile {
  /** Updates that were posted since, newest first. */
  updates: IncidentUpdateFactsFragment[];
  /** The title as it is now, if it is another. */
  title: string | null;
}

/** What somebody else did to the incident since the draft was begun; null when nothing. */
export function meanwhileOf(seen: SeenIncident | null, incident: IncidentStoryFragment | null): Meanwhile | null {
  if (!seen || !incident || seen.updatedAt === incident.updatedAt) return null;
  return {
    updates: incident.updates.filter(({ id }) => !seen.updateIds.includes(id)),
    title: incident.title === seen.title ? null : incident.title,
  };
}

/** Whether the draft is already among the updates: its answer was lost on the way, its message was not. */
export function hasArrived(draft: Draft, meanwhile: Meanwhile | null): boolean {
  return (
    meanwhile?.updates.some(({ message, status }) => message === draft.message && status === draft.status) ?? false
  );
}
