import type { IncidentStatus } from '@signet/domain/incident';
import { fillTemplate, variablesIn, type TemplateKind } from '@signet/domain/template';
import { chosenFrom, impactInputs, type ChosenImpacts } from '../composer/impact-delta.ts';
import type { TemplateFactsFragment } from '../gql/graphql.ts';

export interface VariableWords {
  label: string;
  example: string;
  defaultValue: string;
}

/** A template as its form holds it: empty text for null, what was said of a variable also while no text uses it. */
export interface TemplateValues {
  kind: TemplateKind;
  name: string;
  title: string;
  message: string;
  status: IncidentStatus | null;
  impacts: ChosenImpacts;
  variables: Record<string, VariableWords>;
}

export const NO_WORDS: VariableWords = { label: '', example: '', defaultValue: '' };

export const EMPTY_TEMPLATE: TemplateValues = {
  kind: 'INCIDENT',
  name: '',
  title: '',
  message: '',
  status: null,
  impacts: {},
  variables: {},
};

export function templateValues(template: TemplateFactsFragment): TemplateValues {
  const { kind, name, title, message, status, impacts, variables } = template;
  return {
    kind,
    name,
    title,
    message,
    status,
    impacts: chosenFrom(impacts),
    variables: Object.fromEntries(
      variables.map((it) => [
        it.name,
        { label: it.label ?? '', example: it.example ?? '', defaultValue: it.defaultValue ?? '' },
      ]),
    ),
  };
}

/** Every variable that the texts use, as they first stand there; none has to be declared by hand. */
export function usedVariables({ title, message }: Pick<TemplateValues, 'title' | 'message'>): string[] {
  return variablesIn(`${title}\n${message}`);
}

export function templateInput({ kind, name, title, message, status, impacts, variables }: TemplateValues) {
  const used = usedVariables({ title, message }).map((variable) => {
    const { label, example, defaultValue } = variables[variable] ?? NO_WORDS;
    return {
      name: variable,
      label: label.trim() || null,
      example: example.trim() || null,
      defaultValue: defaultValue.trim() ? defaultValue : null,
    };
  });
  const ofIncident = kind === 'INCIDENT' ? status : null;
  return { kind, name, title, message, variables: used, status: ofIncident, impacts: impactInputs(impacts) };
}

/** The texts with an example in each place; where there is none, the default, or what an operator is asked for. */
export function exampleTexts(values: TemplateValues): { title: string; message: string } {
  const { title, message, variables } = templateInput(values);
  const examples = variables.map(({ name, label, example, defaultValue }) => {
    return [name, example ?? defaultValue ?? `[${label ?? name}]`] as const;
  });
  const filling = fillTemplate({ title, message, variables }, new Map(examples));
  return filling.ok ? filling.texts : { title, message };
}
