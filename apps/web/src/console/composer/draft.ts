import { COMPONENT_STATUSES } from '@signet/domain/component';
import { INCIDENT_STATUSES } from '@signet/domain/incident';
import { VISIBILITIES } from '@signet/domain/visibility';
import { z } from 'zod';
import type { IncidentStoryFragment } from '../gql/graphql.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { chosenFrom } from './impact-delta.ts';

const impacts = z.record(z.string(), z.enum(COMPONENT_STATUSES));

/** The incident as it was when its update was begun; what came later is somebody else's. */
const seen = z.object({
  updatedAt: z.string(),
  title: z.string(),
  status: z.enum(INCIDENT_STATUSES),
  impacts,
  updateIds: z.array(z.string()),
});
export type SeenIncident = z.infer<typeof seen>;

export const incidentDraft = z.object({
  title: z.string(),
  status: z.enum(INCIDENT_STATUSES),
  message: z.string(),
  impacts,
  visibility: z.enum(VISIBILITIES),
  /** ISO instant; null is the moment of publishing. */
  at: z.string().nullable(),
  nextUpdateBy: z.string().nullable(),
  notify: z.boolean(),
  /** One per composed message: sending it again after a lost answer never posts it twice. */
  idempotencyKey: z.string(),
  /** Null for a new incident. */
  seen: seen.nullable(),
});
export type Draft = z.infer<typeof incidentDraft>;

export function newIncidentDraft(): Draft {
  return {
    title: '',
    status: 'INVESTIGATING',
    message: '',
    impacts: {},
    visibility: 'PUBLIC',
    at: null,
    nextUpdateBy: null,
    notify: true,
    idempotencyKey: newIdempotencyKey(),
    seen: null,
  };
}

export function updateDraft(incident: IncidentStoryFragment, purpose: 'update' | 'resolve'): Draft {
  return {
    ...newIncidentDraft(),
    title: incident.title,
    status: purpose === 'resolve' ? 'RESOLVED' : incident.status,
    impacts: chosenFrom(incident.impacts),
    visibility: incident.visibility,
    seen: seenOf(incident),
  };
}

export function seenOf({ updatedAt, title, status, impacts: now, updates }: IncidentStoryFragment): SeenIncident {
  return { updatedAt, title, status, impacts: chosenFrom(now), updateIds: updates.map(({ id }) => id) };
}

/** Whether somebody wrote or chose anything. */
export function isWorthKeeping(written: Draft, untouched: Draft): boolean {
  const content = ({ idempotencyKey: _key, seen: _seen, ...rest }: Draft) => JSON.stringify(rest);
  return content(written) !== content(untouched);
}
