import { postIncidentUpdateInput } from '@signet/domain/inputs';
import { expect, test } from 'vitest';
import { schemaErrors, serverErrors } from './form-errors.ts';

test('what the server refuses is named like the field of the form', () => {
  expect(
    serverErrors([
      { path: 'input.title', message: 'must not be empty' },
      { path: 'input.impacts[2].componentId', message: 'is not a component' },
      { path: 'token', message: 'is not valid' },
    ]),
  ).toEqual({ title: 'Must not be empty', 'impacts.2.componentId': 'Is not a component', token: 'Is not valid' });
});

test('the first word on a field wins', () => {
  expect(
    serverErrors([
      { path: 'input.name', message: 'must be a single line' },
      { path: 'input.name', message: 'must be valid Unicode' },
    ]),
  ).toEqual({ name: 'Must be a single line' });
});

test('what the schema refuses is named like the field of the form', () => {
  const input = { status: 'RESOLVED', message: ' ', notify: true, impacts: [{ componentId: '1', status: 'GREEN' }] };
  const errors = schemaErrors(postIncidentUpdateInput, input);
  expect(Object.keys(errors).toSorted()).toEqual(['impacts.0.status', 'message']);
  expect(errors['message']).toBe('Must not be empty');
});
