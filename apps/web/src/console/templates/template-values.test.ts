import { expect, test } from 'vitest';
import type { TemplateFactsFragment } from '../gql/graphql.ts';
import { EMPTY_TEMPLATE, exampleTexts, templateInput, templateValues, usedVariables } from './template-values.ts';

const TEMPLATE: TemplateFactsFragment = {
  id: '1',
  kind: 'INCIDENT',
  name: 'Errors',
  title: 'Errors in {{region}}',
  message: 'Since {{since}}, in {{region}}.',
  status: 'IDENTIFIED',
  variables: [
    { name: 'region', label: 'Region', example: 'eu-west-1', defaultValue: null },
    { name: 'since', label: null, example: null, defaultValue: 'a minute ago' },
  ],
  impacts: [{ status: 'MAJOR_OUTAGE', component: { id: '7', name: 'API' } }],
  updatedAt: '2026-11-22T10:00:00.000Z',
};

test('a template that nobody touches is sent as it came', () => {
  const { kind, name, title, message, status, variables } = TEMPLATE;
  expect(templateInput(templateValues(TEMPLATE))).toEqual({
    kind,
    name,
    title,
    message,
    status,
    variables,
    impacts: [{ componentId: '7', status: 'MAJOR_OUTAGE' }],
  });
});

test('variables are declared by using them, in their order', () => {
  const values = { ...EMPTY_TEMPLATE, title: '{{b}} {{a}}', message: '{{c}} {{b}}' };
  expect(usedVariables(values)).toEqual(['b', 'a', 'c']);
  expect(templateInput(values).variables).toEqual(
    ['b', 'a', 'c'].map((name) => ({ name, label: null, example: null, defaultValue: null })),
  );
});

test('what was said of a variable that is no longer used is kept in the form and not sent', () => {
  const values = { ...templateValues(TEMPLATE), message: 'Soon.' };
  expect(templateInput(values).variables.map(({ name }) => name)).toEqual(['region']);
  expect(templateInput({ ...values, message: 'Since {{since}}.' }).variables[1]).toMatchObject({
    defaultValue: 'a minute ago',
  });
});

test('a template of maintenance has no status', () => {
  expect(templateInput({ ...templateValues(TEMPLATE), kind: 'MAINTENANCE' }).status).toBeNull();
});

test('the preview has the examples, else the defaults, else what is asked for', () => {
  const values = templateValues(TEMPLATE);
  expect(exampleTexts(values)).toEqual({
    title: 'Errors in eu-west-1',
    message: 'Since a minute ago, in eu-west-1.',
  });
  const bare = { ...values, variables: { region: { label: 'The region', example: '', defaultValue: '' } } };
  expect(exampleTexts(bare).message).toBe('Since [since], in [The region].');
});

test('the preview of what is not right yet is what was written', () => {
  const values = { ...EMPTY_TEMPLATE, title: '{{Region}} {{a', message: '' };
  expect(exampleTexts(values)).toEqual({ title: '{{Region}} {{a', message: '' });
});
