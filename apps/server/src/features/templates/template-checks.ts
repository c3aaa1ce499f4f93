import { templateKey, type TemplateKind, type TemplateVariable as VariableFacts } from '@signet/domain/template';
import { Not } from 'typeorm';
import type { Context } from '../../core/context.js';
import { badInput } from '../../core/errors.js';
import type { TemplateVariable } from './template-variable.js';
import { Template } from './template.entity.js';

/** The key of a name that no other template of the kind has. @throws AppError BAD_USER_INPUT if one does */
export async function freeNameKey(
  { db }: Context,
  { kind, name, id }: { kind: TemplateKind; name: string; id?: number },
): Promise<string> {
  const nameKey = templateKey(name);
  const isTaken = await db.existsBy(Template, { kind, nameKey, ...(id !== undefined && { id: Not(id) }) });
  if (isTaken) throw badInput('input.name', 'is the name of another template of this kind');
  return nameKey;
}

/** As they are stored: what is not said is null. */
export function declared(variables: readonly VariableFacts[]): TemplateVariable[] {
  return variables.map(({ name, label, example, defaultValue }) => ({
    name,
    label: label ?? null,
    example: example ?? null,
    defaultValue: defaultValue ?? null,
  }));
}
