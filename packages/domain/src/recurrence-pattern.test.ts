import { expect, test } from 'vitest';
import { recurrencePattern, ruleOf, type RecurrencePattern } from './recurrence-pattern.js';

test.each<[string, RecurrencePattern]>([
  ['FREQ=DAILY', { kind: 'daily', interval: 1 }],
  ['FREQ=DAILY;INTERVAL=3', { kind: 'daily', interval: 3 }],
  ['FREQ=WEEKLY', { kind: 'weekly', interval: 1, days: [] }],
  ['FREQ=WEEKLY;BYDAY=SU', { kind: 'weekly', interval: 1, days: ['SU'] }],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', { kind: 'weekly', interval: 2, days: ['MO', 'FR'] }],
  ['FREQ=MONTHLY', { kind: 'monthly' }],
  ['FREQ=MONTHLY;BYMONTHDAY=31', { kind: 'monthly-on-day', day: 31 }],
  ['FREQ=MONTHLY;BYMONTHDAY=-1', { kind: 'monthly-on-day', day: -1 }],
  ['FREQ=MONTHLY;BYDAY=-1SU', { kind: 'monthly-on-weekday', nth: -1, weekday: 'SU' }],
  ['FREQ=MONTHLY;BYDAY=2TU', { kind: 'monthly-on-weekday', nth: 2, weekday: 'TU' }],
  ['FREQ=YEARLY', { kind: 'yearly' }],
])('%s', (rule, pattern) => {
  expect(recurrencePattern(rule)).toEqual(pattern);
  expect(ruleOf(pattern)).toBe(rule);
});

test('days are in the order of the week, however they were written', () => {
  expect(recurrencePattern('FREQ=WEEKLY;BYDAY=SU,WE,MO;WKST=SU')).toEqual({
    kind: 'weekly',
    interval: 1,
    days: ['MO', 'WE', 'SU'],
  });
});

test.each([
  'FREQ=DAILY;COUNT=3',
  'FREQ=WEEKLY;UNTIL=20270101T000000Z',
  'FREQ=DAILY;BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=1MO',
  'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=MONTHLY;BYMONTHDAY=-2',
  'FREQ=MONTHLY;BYDAY=MO',
  'FREQ=MONTHLY;BYDAY=-2FR',
  'FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=13',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=2',
  'FREQ=YEARLY;INTERVAL=4',
  '',
])('"%s" says more, or something else', (rule) => {
  expect(recurrencePattern(rule)).toBeNull();
});
