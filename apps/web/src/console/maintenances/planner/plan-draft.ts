import { COMPONENT_STATUSES } from '@signet/domain/component';
import { VISIBILITIES } from '@signet/domain/visibility';
import { z } from 'zod';
import { newIdempotencyKey } from '../../composer/idempotency-key.ts';
import { chosenFrom } from '../../composer/impact-delta.ts';
import type { MaintenanceStoryFragment } from '../../gql/graphql.ts';
import { usualWindow } from './plan-window.ts';
import { NO_RECURRENCE, recurrenceChoice } from './recurrence-choice.ts';

const facts = z.object({
  title: z.string(),
  plannedStart: z.string().nullable(),
  plannedEnd: z.string().nullable(),
  impacts: z.record(z.string(), z.enum(COMPONENT_STATUSES)),
  visibility: z.enum(VISIBILITIES),
  autoStart: z.boolean(),
  autoComplete: z.boolean(),
});
export type PlanFacts = z.infer<typeof facts>;

export const planDraft = facts.extend({
  /** Of a new one what is planned, of another what changes. */
  message: z.string(),
  lasts: z.number(),
  recurrence: recurrenceChoice,
  notify: z.boolean(),
  /** One per composed plan: sending it again after a lost answer never plans it twice. */
  idempotencyKey: z.string(),
  /** The maintenance as it was when this was begun; null for a new one. */
  seen: z.object({ updatedAt: z.string(), facts }).nullable(),
});
export type PlanDraft = z.infer<typeof planDraft>;

export function newPlan(now: number): PlanDraft {
  return {
    title: '',
    message: '',
    ...usualWindow(now),
    impacts: {},
    visibility: 'PUBLIC',
    autoStart: true,
    autoComplete: true,
    recurrence: NO_RECURRENCE,
    notify: true,
    idempotencyKey: newIdempotencyKey(),
    seen: null,
  };
}

export function planOf(maintenance: MaintenanceStoryFragment): PlanDraft {
  const { plannedStart, plannedEnd } = maintenance;
  return {
    ...newPlan(0),
    ...factsOf(maintenance),
    lasts: Date.parse(plannedEnd) - Date.parse(plannedStart),
    notify: false,
    seen: seenOf(maintenance),
  };
}

export function seenOf(maintenance: MaintenanceStoryFragment): PlanDraft['seen'] {
  return { updatedAt: maintenance.updatedAt, facts: factsOf(maintenance) };
}

export function factsOf(maintenance: MaintenanceStoryFragment): PlanFacts {
  const { title, plannedStart, plannedEnd, components, visibility, autoStart, autoComplete } = maintenance;
  return { title, plannedStart, plannedEnd, impacts: chosenFrom(components), visibility, autoStart, autoComplete };
}

/** The facts of a draft, as they can be compared with those that were seen. */
export function draftedFacts(draft: PlanDraft): PlanFacts {
  const { title, plannedStart, plannedEnd, impacts, visibility, autoStart, autoComplete } = draft;
  return { title, plannedStart, plannedEnd, impacts, visibility, autoStart, autoComplete };
}

/** Whether somebody wrote or chose anything. */
export function isPlanWorthKeeping(written: PlanDraft, untouched: PlanDraft): boolean {
  const content = ({ idempotencyKey: _key, seen: _seen, ...rest }: PlanDraft) => JSON.stringify(rest);
  return content(written) !== content(untouched);
}

/** The draft as far as it can be: what has happened meanwhile cannot be planned anew, whatever was typed. */
export function stillOpen(draft: PlanDraft, maintenance: MaintenanceStoryFragment | null): PlanDraft {
  switch (maintenance?.status) {
    case 'IN_PROGRESS':
      return { ...draft, plannedStart: maintenance.plannedStart };
    case 'COMPLETED':
    case 'CANCELLED':
      return { ...draft, plannedStart: maintenance.plannedStart, plannedEnd: maintenance.plannedEnd };
    default:
      return draft;
  }
}
