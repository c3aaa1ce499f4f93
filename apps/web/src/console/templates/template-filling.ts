import type { IncidentStatus } from '@signet/domain/incident';
import { fillTemplate } from '@signet/domain/template';
import { serverErrors, type FormErrors } from '../client/form-errors.ts';
import { chosenFrom, impactDelta, type ChosenImpacts } from '../composer/impact-delta.ts';
import type { TemplateFactsFragment } from '../gql/graphql.ts';

/** What a template puts into a draft; what it does not propose is absent. */
export interface TemplateFilling {
  title: string;
  message: string;
  status?: IncidentStatus;
  impacts?: ChosenImpacts;
}

/** The part of a draft that somebody may have written before a template was chosen. */
export type WrittenSoFar = Required<Pick<TemplateFilling, 'title' | 'message' | 'impacts'>>;
export type WrittenField = keyof WrittenSoFar;

type Filled = { ok: true; filling: TemplateFilling } | { ok: false; errors: FormErrors };

/** The template with these values, or what is wrong by the name of the variable ("" for all of them together). */
export function fill(template: TemplateFactsFragment, values: Record<string, string>): Filled {
  const filled = fillTemplate(template, new Map(Object.entries(values)));
  if (!filled.ok) {
    const fields = filled.problems.map(({ variable, message }) => ({ path: variable ?? '', message }));
    return { ok: false, errors: serverErrors(fields) };
  }
  const impacts = chosenFrom(template.impacts);
  return {
    ok: true,
    filling: {
      ...filled.texts,
      ...(template.status && { status: template.status }),
      ...(Object.keys(impacts).length > 0 && { impacts }),
    },
  };
}

/** What somebody wrote that the filling would replace. What an earlier filling put there is nobody's. */
export function inTheWay(
  filling: TemplateFilling,
  written: WrittenSoFar,
  earlier: TemplateFilling | null,
): WrittenField[] {
  const isOwn = (field: WrittenField) =>
    filling[field] !== undefined &&
    !isEmpty(written[field]) &&
    !isSame(written[field], filling[field]) &&
    !isSame(written[field], earlier?.[field]);
  return (['title', 'message', 'impacts'] as const).filter(isOwn);
}

/** The filling for a draft that keeps what somebody wrote. */
export function without(filling: TemplateFilling, fields: readonly WrittenField[]): Partial<TemplateFilling> {
  return Object.fromEntries(Object.entries(filling).filter(([field]) => !fields.some((it) => it === field)));
}

function isEmpty(value: string | ChosenImpacts): boolean {
  return typeof value === 'string' ? value.trim() === '' : Object.keys(value).length === 0;
}

function isSame(a: string | ChosenImpacts, b: string | ChosenImpacts | undefined): boolean {
  return typeof a === 'object' && typeof b === 'object' ? impactDelta(a, b).length === 0 : a === b;
}
