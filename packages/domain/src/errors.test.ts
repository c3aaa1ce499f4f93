import { expect, test } from 'vitest';
import { ERROR_CODES } from './errors.js';

test('the contract has ten codes', () => {
  expect(ERROR_CODES).toEqual([
    'UNAUTHENTICATED',
    'SECOND_FACTOR_REQUIRED',
    'PROOF_REQUIRED',
    'FORBIDDEN',
    'NOT_FOUND',
    'BAD_USER_INPUT',
    'CONFLICT',
    'TOO_MANY_REQUESTS',
    'UNAVAILABLE',
    'INTERNAL',
  ]);
});
