import type { ComponentStatus } from '@signet/domain/component';
import { fillTemplate, type TemplateKind, type TemplateTexts, type ValueProblem } from '@signet/domain/template';
import type { Context } from '../../core/context.js';
import { badFields, badInput } from '../../core/errors.js';
import type { Template } from './template.entity.js';
import type { TemplateValueInput } from './template.inputs.js';
import { findTemplateToEdit, impactsOfTemplates } from './template.queries.js';

/** @throws AppError NOT_FOUND, or BAD_USER_INPUT for a template of the other kind */
export async function findTemplateFor(tx: Context, kind: TemplateKind, templateId: string): Promise<Template> {
  const template = await findTemplateToEdit(tx, templateId);
  if (template.kind !== kind) throw badInput('templateId', `must name a template of kind ${kind}`);
  return template;
}

/** @throws AppError BAD_USER_INPUT that names every value that is missing, too much or empty */
export function filledTemplate(template: Template, values: readonly TemplateValueInput[]): TemplateTexts {
  const filling = fillTemplate(template, new Map(values.map(({ name, value }) => [name, value])));
  if (filling.ok) return filling.texts;
  throw badFields(filling.problems.map((it) => ({ path: pathOf(it, template, values), message: it.message })));
}

/** As the caller wrote it, or by its name what the caller did not write. */
function pathOf({ variable }: ValueProblem, { variables }: Template, values: readonly TemplateValueInput[]): string {
  if (variable === null) return 'values';
  const n = values.findIndex(({ name }) => name === variable);
  if (n < 0) return `values.${variable}`;
  return variables.some(({ name }) => name === variable) ? `values[${n}].value` : `values[${n}].name`;
}

/** As an input names them. */
export async function impactsProposedBy(
  { db }: Context,
  { id }: Template,
): Promise<{ componentId: string; status: ComponentStatus }[]> {
  const impacts = (await impactsOfTemplates(db, [id])).get(id) ?? [];
  return impacts.map(({ componentId, status }) => ({ componentId: String(componentId), status }));
}
