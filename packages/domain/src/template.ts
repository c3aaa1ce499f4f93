import { CONTROL } from './inputs.js';
import { LIMITS } from './limits.js';

export const TEMPLATE_KINDS = ['INCIDENT', 'MAINTENANCE'] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

export interface TemplateVariable {
  name: string;
  /** What an operator is asked for; the name, if there is none. */
  label?: string | null | undefined;
  example?: string | null | undefined;
  /** Stands where no value is given. */
  defaultValue?: string | null | undefined;
}

export interface TemplateTexts {
  title: string;
  message: string;
}

export interface TemplateFacts extends TemplateTexts {
  variables: readonly TemplateVariable[];
}

/** What is wrong, and where in the template: as in ["variables", 2, "name"]. */
export interface TemplateProblem {
  path: (string | number)[];
  message: string;
}

/** What is wrong with the values; without a variable, with all of them together. */
export interface ValueProblem {
  variable: string | null;
  message: string;
}

export type Filling = { ok: true; texts: TemplateTexts } | { ok: false; problems: ValueProblem[] };

export const VARIABLE_NAME = /^[a-z][a-z0-9_]{0,39}$/;
/** "{{name}}", or the "{{" of something that is not one. */
const PLACE = /\{\{(?:[ \t]*([a-z][a-z0-9_]{0,39})[ \t]*\}\})?/g;
const EXCERPT = 24;

/** The names of the variables in a text, each once, in the order in which they first stand there. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(PLACE)].flatMap(([, name]) => name ?? []))];
}

/** Everything for which a template cannot be kept. */
export function templateProblems({ title, message, variables }: TemplateFacts): TemplateProblem[] {
  const declared = new Set(variables.map(({ name }) => name));
  const inTitle = new Set(variablesIn(title));
  const used = new Set([...inTitle, ...variablesIn(message)]);
  return [
    ...textProblems('title', title, declared),
    ...textProblems('message', message, declared),
    ...variables.flatMap(({ name, defaultValue }, n) => [
      ...(used.has(name)
        ? []
        : [{ path: ['variables', n, 'name'], message: 'is not used in the title or the message' }]),
      ...(inTitle.has(name) && CONTROL.test(defaultValue ?? '')
        ? [{ path: ['variables', n, 'defaultValue'], message: 'must be a single line, as the title uses it' }]
        : []),
    ]),
  ];
}

function textProblems(field: 'title' | 'message', text: string, declared: ReadonlySet<string>): TemplateProblem[] {
  const malformed = [...text.matchAll(PLACE)]
    .filter(([, name]) => name === undefined)
    .map(({ index }) => `has “${excerptAt(text, index)}” on line ${lineAt(text, index)}, which is not a variable: `)
    .map((where) => `${where}write {{name}}, with small letters, digits and _`);
  const undeclared = variablesIn(text)
    .filter((name) => !declared.has(name))
    .map((name) => `uses {{${name}}}, which is not among the variables`);
  return [...malformed, ...undeclared].map((message) => ({ path: [field], message }));
}

/** From the braces to their end, or as much of the line as helps to find them. */
function excerptAt(text: string, at: number): string {
  const [line = ''] = text.slice(at, at + EXCERPT).split('\n');
  const end = line.indexOf('}}');
  return end < 0 ? line : line.slice(0, end + 2);
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}

/** Puts a value in each place, once: braces within a value are text. Where no value is given the default stands. */
export function fillTemplate(
  { title, message, variables }: TemplateFacts,
  values: ReadonlyMap<string, string>,
): Filling {
  const inTitle = new Set(variablesIn(title));
  const filled = new Map<string, string>();
  const problems: ValueProblem[] = [...values.keys()]
    .filter((name) => !variables.some((variable) => variable.name === name))
    .map((name) => ({ variable: name, message: 'is not a variable of this template' }));
  for (const { name, defaultValue } of variables) {
    const value = values.get(name) ?? defaultValue;
    const refusal = valueProblem(value, inTitle.has(name));
    if (refusal) problems.push({ variable: name, message: refusal });
    filled.set(name, value ?? '');
  }
  const texts = { title: put(title, filled).trim(), message: put(message, filled) };
  if (problems.length === 0) problems.push(...lengthProblems(texts));
  return problems.length === 0 ? { ok: true, texts } : { ok: false, problems };
}

function valueProblem(value: string | null | undefined, inTitle: boolean): string | null {
  if (value === null || value === undefined) return 'must be given';
  if (value.trim() === '') return 'must not be empty';
  return inTitle && CONTROL.test(value) ? 'must be a single line, as the title uses it' : null;
}

function lengthProblems({ title, message }: TemplateTexts): ValueProblem[] {
  return [
    { field: 'title', length: [...title].length, most: LIMITS.name },
    { field: 'message', length: [...message].length, most: LIMITS.message },
  ]
    .filter(({ length, most }) => length > most)
    .map(({ field, most }) => ({
      variable: null,
      message: `must not make the ${field} longer than ${most} characters`,
    }));
}

function put(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(PLACE, (place, name: string | undefined) => (name && values.get(name)) ?? place);
}

/** Names with the same key are the same name, however they are written. */
export function templateKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ');
}
