import { z } from 'zod';
import { INCIDENT_STATUSES } from './incident.js';
import { createIncidentInput, ifUnchangedSince, impacts, line, message, name, text } from './inputs.js';
import { LIMITS } from './limits.js';
import { TEMPLATE_KINDS, templateProblems, VARIABLE_NAME, type TemplateFacts } from './template.js';

const variables = z
  .array(
    z.object({
      name: z
        .string()
        .regex(
          VARIABLE_NAME,
          `must start with a small letter and have small letters, digits and _ only, at most ${LIMITS.variableName}`,
        ),
      label: line(LIMITS.variableLabel).nullish(),
      example: line(LIMITS.variableExample).nullish(),
      defaultValue: text(LIMITS.variableValue).nullish(),
    }),
  )
  .max(LIMITS.templateVariables, `must be at most ${LIMITS.templateVariables} variables`)
  .refine(namesDiffer, 'must not name a variable twice');

const status = z.enum(INCIDENT_STATUSES).nullish();

function addProblems(template: TemplateFacts, ctx: z.RefinementCtx): void {
  for (const problem of templateProblems(template)) ctx.addIssue({ code: 'custom', ...problem });
}

/** What of a template belongs together: the texts declare what they use. */
export const templateFacts = z.object({ title: name, message, variables }).superRefine(addProblems);

export const createTemplateInput = z
  .object({
    kind: z.enum(TEMPLATE_KINDS),
    name,
    title: name,
    message,
    variables: variables.nullish().transform((given) => given ?? []),
    status,
    impacts: impacts.nullish(),
  })
  .superRefine(addProblems)
  .refine((it) => it.kind === 'INCIDENT' || !it.status, {
    path: ['status'],
    message: 'is for templates of incidents only',
  });

/** The texts and the variables are checked together once it is known what stays. */
export const updateTemplateInput = z
  .object({ name, title: name, message, variables, status: status.unwrap(), impacts })
  .partial()
  .extend({ ifUnchangedSince });

/** What is needed and what is too much, only the template knows. */
export const templateValues = z
  .array(z.object({ name: line(LIMITS.variableName), value: text(LIMITS.variableValue) }))
  .max(LIMITS.templateVariables, `must be at most ${LIMITS.templateVariables} values`)
  .refine(namesDiffer, 'must not name a variable twice');

export const incidentFromTemplateInput = createIncidentInput.omit({ title: true, message: true }).extend({ status });

function namesDiffer(all: { name: string }[]): boolean {
  return new Set(all.map((it) => it.name)).size === all.length;
}
