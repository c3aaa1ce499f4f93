import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { createTemplateInput, templateValues, updateTemplateInput } from './template-inputs.js';

const TEMPLATE = {
  kind: 'INCIDENT',
  name: 'Errors in a region',
  title: 'Errors in {{region}}',
  message: 'Some requests fail.',
  variables: [{ name: 'region', label: 'Region', example: 'eu-west-1', defaultValue: null }],
  status: 'IDENTIFIED',
  impacts: [{ componentId: '1', status: 'MAJOR_OUTAGE' }],
};

function pathsOf(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}

const variables = (count: number) => Array.from({ length: count }, (_, n) => ({ name: `v${n}` }));
const naming = (count: number) => ({
  message: variables(count)
    .map(({ name }) => `{{${name}}}`)
    .join(),
  title: 'T',
  variables: variables(count),
});

describe('a template', () => {
  test('is taken whole, and without what it need not have', () => {
    expect(createTemplateInput.parse(TEMPLATE)).toEqual(TEMPLATE);
    const bare = { kind: 'MAINTENANCE', name: 'Upgrade', title: 'Upgrade', message: 'We upgrade.' };
    expect(createTemplateInput.parse(bare)).toEqual({ ...bare, variables: [] });
    expect(pathsOf(createTemplateInput, { ...TEMPLATE, ...naming(20) })).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    ['an unknown kind', { kind: 'REPORT' }, ['kind']],
    ['a status without an incident', { kind: 'MAINTENANCE' }, ['status']],
    ['no name', { name: ' ' }, ['name']],
    ['too many variables', naming(21), ['variables']],
    ['a variable twice', { variables: [{ name: 'region' }, { name: 'region' }] }, ['variables']],
    ['a variable that is no name', { variables: [{ name: 'Region' }] }, ['variables.0.name', 'title']],
    ['an empty label', { variables: [{ name: 'region', label: '' }] }, ['variables.0.label']],
    ['a long example', { variables: [{ name: 'region', example: 'x'.repeat(201) }] }, ['variables.0.example']],
    ['an empty default', { variables: [{ name: 'region', defaultValue: ' ' }] }, ['variables.0.defaultValue']],
    ['an undeclared variable', { message: '{{zone}}' }, ['message']],
    ['an unused variable', { title: 'Errors' }, ['variables.0.name']],
    ['broken braces', { message: '{{region' }, ['message']],
  ])('is refused with %s', (_, changes, paths) => {
    expect(pathsOf(createTemplateInput, { ...TEMPLATE, ...changes })).toEqual(expect.arrayContaining(paths));
  });

  test('may lose its status but none of what it needs when it changes', () => {
    expect(pathsOf(updateTemplateInput, {})).toEqual([]);
    expect(pathsOf(updateTemplateInput, { status: null, ifUnchangedSince: null })).toEqual([]);
    for (const field of ['name', 'title', 'message', 'variables', 'impacts']) {
      expect(pathsOf(updateTemplateInput, { [field]: null })).toEqual([field]);
    }
  });
});

test.each<[string, object[], string[]]>([
  ['a value', [{ name: 'region', value: 'eu' }], []],
  ['values of several lines', [{ name: 'region', value: 'one\ntwo' }], []],
  ['none', [], []],
  ['an empty value', [{ name: 'region', value: ' ' }], ['0.value']],
  ['a long value', [{ name: 'region', value: 'x'.repeat(2_001) }], ['0.value']],
  ['two values for one', [1, 2].map((value) => ({ name: 'region', value: String(value) })), ['']],
])('%s: refused is %3$j', (_, values, paths) => expect(pathsOf(templateValues, values)).toEqual(paths));
