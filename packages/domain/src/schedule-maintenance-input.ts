import { z } from 'zod';
import { idempotencyKey, impacts, instant, message, name, visibility } from './inputs.js';
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
