import { describe, expect, test } from 'vitest';
import { nextOccurrences, occurrencesBetween, recurrenceProblem } from './recurrence.js';

const iso = (times: readonly Date[]) => times.map((time) => time.toISOString().slice(0, 16));
const next = (rule: string, firstStart: string, timeZone: string, count = 5) =>
  iso(nextOccurrences({ rule, firstStart: new Date(firstStart), timeZone }, new Date(firstStart), count));

describe('the next times', () => {
  test('are at the same time of day over a change of the clocks', () => {
    expect(next('FREQ=WEEKLY;BYDAY=SU', '2026-10-18T00:30Z', 'Europe/Madrid', 3)).toEqual([
      '2026-10-18T00:30',
      '2026-10-25T00:30',
      '2026-11-01T01:30',
    ]);
  });

  test('leave out a day that has no such time', () => {
    expect(next('FREQ=DAILY', '2027-03-27T01:30Z', 'Europe/Madrid', 2)).toEqual([
      '2027-03-27T01:30',
      '2027-03-29T00:30',
    ]);
  });

  test('leave out months without the day, and are the last such weekday where that is asked for', () => {
    expect(next('FREQ=MONTHLY;BYMONTHDAY=31', '2026-12-31T02:00Z', 'UTC', 3)).toEqual([
      '2026-12-31T02:00',
      '2027-01-31T02:00',
      '2027-03-31T02:00',
    ]);
    expect(next('FREQ=MONTHLY;BYDAY=-1SU', '2028-01-30T02:00Z', 'UTC', 2)).toEqual([
      '2028-01-30T02:00',
      '2028-02-27T02:00',
    ]);
    expect(next('FREQ=YEARLY', '2028-02-29T02:00Z', 'UTC', 2)).toEqual(['2028-02-29T02:00', '2032-02-29T02:00']);
  });

  test('are fewer where the rule has no more, and none where it never happens', () => {
    expect(next('FREQ=DAILY;COUNT=2', '2026-11-28T02:00Z', 'UTC')).toHaveLength(2);
    expect(next('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-11-28T02:00Z', 'UTC')).toEqual([]);
  });

  test('begin after the first where the rule does not name it', () => {
    expect(next('FREQ=WEEKLY;BYDAY=SU', '2026-11-28T02:00Z', 'UTC', 1)).toEqual(['2026-11-29T02:00']);
  });

  test('are those that lie between two moments', () => {
    const recurrence = { rule: 'FREQ=DAILY', firstStart: new Date('2026-11-28T02:00Z'), timeZone: 'UTC' };
    const [from, to] = [new Date('2026-11-30T02:00Z'), new Date('2026-12-02T02:00Z')];
    expect(iso(occurrencesBetween(recurrence, from, to))).toEqual(['2026-11-30T02:00', '2026-12-01T02:00']);
  });
});

describe('a rule', () => {
  test.each(['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=SU', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', 'FREQ=DAILY;COUNT=3'])(
    '%s can be followed',
    (rule) => expect(recurrenceProblem(rule)).toBeNull(),
  );

  test.each([
    ['every Sunday', /^must be a recurrence rule/],
    ['BYDAY=SU', /^must have FREQ=/],
    ['FREQ=HOURLY', /^must have FREQ=/],
    ['FREQ=DAILY;BYHOUR=3', /without BYHOUR$/],
    ['FREQ=DAILY;FREQ=DAILY', /FREQ twice$/],
    ['FREQ=WEEKLY;BYDAY=XX', /^cannot be followed/],
    [`FREQ=DAILY;COUNT=${'1'.repeat(500)}`, /at most 500/],
  ])('%s cannot', (rule, problem) => expect(recurrenceProblem(rule)).toMatch(problem));
});
