import { updateMaintenanceInput } from '@signet/domain/maintenance-inputs';
import { nextOccurrences, recurrenceProblem } from '@signet/domain/recurrence';
import { scheduleMaintenanceInput } from '@signet/domain/schedule-maintenance-input';
import { schemaErrors, type FormErrors } from '../../client/form-errors.ts';
import { impactInputs } from '../../composer/impact-delta.ts';
import type { ScheduleMaintenanceInput, UpdateMaintenanceInput } from '../../gql/graphql.ts';
import { onlyChanged } from '../../parts/only-changed.ts';
import { draftedFacts, type PlanDraft } from './plan-draft.ts';
import { chosenRule } from './recurrence-choice.ts';

const dateOf = (instant: string | null | undefined) => instant && new Date(instant);

/** What a new plan says. `plannedStart` and `plannedEnd` must be there. */
export function scheduleInput(draft: PlanDraft, zone: string): ScheduleMaintenanceInput {
  const { impacts, plannedStart, plannedEnd, ...facts } = draftedFacts(draft);
  return {
    ...facts,
    plannedStart: plannedStart ?? '',
    plannedEnd: plannedEnd ?? '',
    message: draft.message,
    components: impactInputs(impacts),
    recurrence: plannedStart && chosenRule(draft.recurrence, plannedStart, zone),
    notify: draft.notify,
    idempotencyKey: draft.idempotencyKey,
  };
}

/** What changes of a maintenance; null where nothing does. */
export function updateInput(
  draft: PlanDraft & { seen: NonNullable<PlanDraft['seen']> },
): UpdateMaintenanceInput | null {
  const { impacts, plannedStart, plannedEnd, ...facts } = onlyChanged(draft.seen.facts, draftedFacts(draft));
  const message = draft.message.trim();
  const input = {
    ...facts,
    ...(plannedStart && { plannedStart }),
    ...(plannedEnd && { plannedEnd }),
    ...(impacts && { components: impactInputs(impacts) }),
    ...(message && { message: draft.message }),
  };
  if (Object.keys(input).length === 0) return null;
  return { ...input, notify: draft.notify, ifUnchangedSince: draft.seen.updatedAt };
}

/** What the domain would refuse, before anything is sent. */
export function planErrors(draft: PlanDraft, zone: string): FormErrors {
  const [plannedStart, plannedEnd] = [dateOf(draft.plannedStart), dateOf(draft.plannedEnd)];
  if (!draft.seen) {
    const errors = schemaErrors(scheduleMaintenanceInput, { ...scheduleInput(draft, zone), plannedStart, plannedEnd });
    return { ...misfit(draft, zone), ...errors };
  }
  const { impacts, ...facts } = draftedFacts(draft);
  const components = impactInputs(impacts);
  const message = draft.message.trim() || null;
  const errors = schemaErrors(updateMaintenanceInput, { ...facts, plannedStart, plannedEnd, components, message });
  const empty = plannedStart && plannedEnd && plannedEnd <= plannedStart;
  return { ...(empty && { plannedEnd: 'Must be after the start' }), ...errors };
}

/** A first time that its own rule does not name. */
function misfit({ plannedStart, recurrence }: PlanDraft, zone: string): FormErrors {
  const rule = plannedStart && chosenRule(recurrence, plannedStart, zone);
  if (!rule || recurrenceProblem(rule) !== null) return {};
  const firstStart = new Date(plannedStart);
  const [first] = nextOccurrences({ rule, firstStart, timeZone: zone }, firstStart, 1);
  if (first?.getTime() === firstStart.getTime()) return {};
  return { plannedStart: 'Must be one of the times that the rule names' };
}
