import { expect, test } from 'vitest';
import { initialsOf } from './initials-of.ts';

test.each([
  ['GitHub', 'GI'],
  ['Better Stack', 'BS'],
  ['status.io', 'SI'],
  ['1Password', '1P'],
  ['…', ''],
])('%s is drawn as %s', (name, letters) => {
  expect(initialsOf(name)).toBe(letters);
});
