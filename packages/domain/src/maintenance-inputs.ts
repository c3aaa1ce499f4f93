import { z } from 'zod';
import { idempotencyKey, ifUnchangedSince, impacts, instant, message, name, visibility } from './inputs.js';
import { recurrenceProblem } from './recurrence.js';

const recurrence = z.string().superRefine((rule, check) => {
  const problem = recurrenceProblem(rule);
  if (problem !== null) check.addIssue({ code: 'custom', message: problem });
});

const options = z.object({
  plannedStart: instant,
  plannedEnd: instant,
  components: impacts.nullish(),
  visibility,
  autoStart: z.boolean(),
  autoComplete: z.boolean(),
  recurrence: recurrence.nullish(),
  notify: z.boolean(),
  idempotencyKey,
});

const endsAfterStart = (it: { plannedStart: Date; plannedEnd: Date }) => it.plannedEnd > it.plannedStart;
const EMPTY_WINDOW = { path: ['plannedEnd'], message: 'must be after plannedStart' };

export const scheduleMaintenanceInput = options.extend({ title: name, message }).refine(endsAfterStart, EMPTY_WINDOW);

export const maintenanceFromTemplateInput = options.refine(endsAfterStart, EMPTY_WINDOW);

export const updateMaintenanceInput = z
  .object({
    title: name,
    plannedStart: instant,
    plannedEnd: instant,
    components: impacts,
    visibility,
    autoStart: z.boolean(),
    autoComplete: z.boolean(),
  })
  .partial()
  .extend({ message: message.nullish(), notify: z.boolean().optional(), ifUnchangedSince });

/** The last word on a maintenance that is completed or cancelled. */
export const maintenanceMessage = message.nullish();

export const postMaintenanceUpdateInput = z.object({
  message,
  postedAt: instant.nullish(),
  notify: z.boolean(),
  idempotencyKey,
  ifUnchangedSince,
});

export const updateMaintenanceUpdateInput = z
  .object({ message, postedAt: instant })
  .partial()
  .extend({ ifUnchangedSince });
