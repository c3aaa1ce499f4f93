import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { problemOf } from './problem.ts';

const refusal = (extensions: Record<string, unknown>) =>
  problemOf(new CombinedGraphQLErrors({ errors: [{ message: 'Too many attempts.', extensions }] }));

test('a refusal tells how long to wait, where the server said so', () => {
  expect(refusal({ code: 'TOO_MANY_REQUESTS', retryAfter: 840 })).toMatchObject({
    code: 'TOO_MANY_REQUESTS',
    retryAfter: 840,
  });
  expect(refusal({ code: 'TOO_MANY_REQUESTS' }).retryAfter).toBe(0);
});

test('a refusal tells by what a sign-in goes on', () => {
  const methods = ['AUTHENTICATOR', 'SOMETHING_NEWER'];
  expect(refusal({ code: 'SECOND_FACTOR_REQUIRED', methods })).toMatchObject({
    code: 'SECOND_FACTOR_REQUIRED',
    methods: ['AUTHENTICATOR'],
  });
});

test('what is no answer at all is no refusal', () => {
  expect(problemOf(new Error('offline')).code).toBe('UNREACHABLE');
});
