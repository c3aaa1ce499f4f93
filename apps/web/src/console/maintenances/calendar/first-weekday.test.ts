import { expect, test } from 'vitest';
import { firstWeekday } from './first-weekday.ts';

test.each([
  ['en-GB', 1],
  ['de', 1],
  ['en-US', 7],
  ['ar-EG', 6],
  ['no language', 1],
])('weeks begin as in %s', (language, day) => {
  expect(firstWeekday(language)).toBe(day);
});
