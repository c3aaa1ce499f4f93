import { expect, test } from 'vitest';
import { messages } from '../locales/public/en.po';
import { createI18n } from './i18n.ts';
import { recurrenceWords } from './recurrence-words.ts';

const i18n = createI18n('en', messages);

test.each([
  ['FREQ=DAILY', 'repeats every day'],
  ['FREQ=DAILY;INTERVAL=2', 'repeats every 2 days'],
  ['FREQ=WEEKLY', 'repeats every week'],
  ['FREQ=WEEKLY;INTERVAL=3', 'repeats every 3 weeks'],
  ['FREQ=WEEKLY;BYDAY=SU', 'repeats every Sunday'],
  ['FREQ=WEEKLY;BYDAY=FR,MO,WE', 'repeats every Monday, Wednesday and Friday'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', 'repeats every 2 weeks on Sunday'],
  ['FREQ=MONTHLY', 'repeats every month'],
  ['FREQ=MONTHLY;BYMONTHDAY=1', 'repeats on the 1st of every month'],
  ['FREQ=MONTHLY;BYMONTHDAY=12', 'repeats on the 12th of every month'],
  ['FREQ=MONTHLY;BYMONTHDAY=23', 'repeats on the 23rd of every month'],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', 'repeats on the last day of every month'],
  ['FREQ=MONTHLY;BYDAY=-1SU', 'repeats on the last Sunday of every month'],
  ['FREQ=MONTHLY;BYDAY=2TU', 'repeats on the 2nd Tuesday of every month'],
  ['FREQ=YEARLY', 'repeats every year'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'repeats'],
  ['FREQ=DAILY;COUNT=3', 'repeats'],
])('%s %s', (rule, words) => {
  expect(recurrenceWords(i18n, rule, 'en-GB')).toBe(words);
});
