import { expect, test } from 'vitest';
import { plainWords } from './plain-words.ts';

test.each([
  ['updateSite', 'Update site'],
  ['takeBackIncidentUpdate', 'Take back incident update'],
  ['create-owner', 'Create-owner'],
  ['ApiToken', 'Api token'],
])('%s reads %s', (identifier, words) => {
  expect(plainWords(identifier)).toBe(words);
});
