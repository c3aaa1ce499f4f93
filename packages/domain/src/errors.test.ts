import { expect, test } from 'vitest';
import { ERROR_CODES } from './errors.js';

test('the contract has eight codes', () => {
  expect(ERROR_CODES).toEqual([
    'UNAUTHENTICATED',
    'FORBIDDEN',
    'NOT_FOUND',
    'BAD_USER_INPUT',
    'CONFLICT',
    'TOO_MANY_REQUESTS',
    'UNAVAILABLE',
    'INTERNAL',
  ]);
});
