import { expect, it } from 'vitest';
import { formatTaken } from './format-taken.ts';

it.each([
  [0, 'en', '0 ms'],
  [999, 'en', '999 ms'],
  [1_000, 'en', '1 sec'],
  [8_049, 'en', '8 sec'],
  [8_150, 'de', '8,2 Sek.'],
])('%i milliseconds in %s: %s', (milliseconds, locale, text) => {
  expect(formatTaken(milliseconds, locale)).toBe(text);
});
