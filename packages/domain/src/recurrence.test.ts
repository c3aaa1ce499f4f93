import { describe, expect, test } from 'vitest';
import { nextOccurrences, occurrencesBetween, recurrenceProblem } from './recurrence.js';

const at = (instant: string) => new Date(instant);

/** Those of a year and a half. */
function times(rule: string, firstStart: string, timeZone = 'UTC', months = 18): string[] {
  const end = at(firstStart);
  end.setUTCMonth(end.getUTCMonth() + months);
  return occurrencesBetween({ rule, firstStart: at(firstStart), timeZone }, at(firstStart), end).map((it) =>
    it.toISOString().slice(0, 16),
  );
}

describe('when something happens again', () => {
  test('every week on the day and at the time of the first', () => {
    expect(times('FREQ=WEEKLY;COUNT=3', '2026-11-22T02:00Z')).toEqual([
      '2026-11-22T02:00',
      '2026-11-29T02:00',
      '2026-12-06T02:00',
    ]);
  });

  test('on several days of every second week', () => {
    expect(times('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=MO;COUNT=4', '2026-11-24T02:00Z')).toEqual([
      '2026-11-24T02:00',
      '2026-11-29T02:00',
      '2026-12-08T02:00',
      '2026-12-13T02:00',
    ]);
  });

  test('on the last Sunday of each month, however long the month', () => {
    expect(times('FREQ=MONTHLY;BYDAY=-1SU', '2026-01-25T02:00Z', 'UTC', 5)).toEqual([
      '2026-01-25T02:00',
      '2026-02-22T02:00',
      '2026-03-29T02:00',
      '2026-04-26T02:00',
      '2026-05-31T02:00',
    ]);
  });

  test('on the last working day of each month', () => {
    expect(times('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-10-30T20:00Z')).toEqual([
      '2026-10-30T20:00',
      '2026-11-30T20:00',
      '2026-12-31T20:00',
    ]);
  });

  test('on the 31st in those months that have one', () => {
    expect(times('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=4', '2026-01-31T02:00Z')).toEqual([
      '2026-01-31T02:00',
      '2026-03-31T02:00',
      '2026-05-31T02:00',
      '2026-07-31T02:00',
    ]);
  });

  test('on 29 February in leap years only', () => {
    expect(times('FREQ=YEARLY', '2028-02-29T12:00Z', 'Europe/Madrid', 12 * 13)).toEqual([
      '2028-02-29T12:00',
      '2032-02-29T12:00',
      '2036-02-29T12:00',
      '2040-02-29T12:00',
    ]);
  });

  test('as often as COUNT says, the first one included', () => {
    expect(times('FREQ=DAILY;COUNT=2', '2026-11-22T02:00Z')).toEqual(['2026-11-22T02:00', '2026-11-23T02:00']);
  });

  test('COUNT counts from the first one, also for who looks at a later time', () => {
    const recurrence = { rule: 'FREQ=DAILY;COUNT=3', firstStart: at('2026-11-22T02:00Z'), timeZone: 'UTC' };
    expect(occurrencesBetween(recurrence, at('2026-11-24T00:00Z'), at('2027-01-01T00:00Z'))).toEqual([
      at('2026-11-24T02:00Z'),
    ]);
  });

  test('up to and including UNTIL', () => {
    const rule = (until: string) => `FREQ=DAILY;UNTIL=${until}`;
    expect(times(rule('20261124T020000Z'), '2026-11-22T02:00Z')).toHaveLength(3);
    expect(times(rule('20261124T015959Z'), '2026-11-22T02:00Z')).toHaveLength(2);
  });

  test('from a moment on, and not at the end', () => {
    const recurrence = { rule: 'FREQ=DAILY', firstStart: at('2026-11-22T02:00Z'), timeZone: 'UTC' };
    const between = (from: string, to: string) => occurrencesBetween(recurrence, at(from), at(to)).length;
    expect(between('2026-11-23T02:00Z', '2026-11-24T02:00Z')).toBe(1);
    expect(between('2026-11-23T02:00:00.001Z', '2026-11-24T02:00Z')).toBe(0);
    expect(between('2026-11-01T00:00Z', '2026-11-22T02:00Z')).toBe(0);
    expect(between('2026-11-24T00:00Z', '2026-11-23T00:00Z')).toBe(0);
  });
});

describe('the wall clock keeps its time', () => {
  test('over both changes of the clocks in Madrid', () => {
    expect(times('FREQ=WEEKLY;COUNT=3', '2026-03-22T09:00Z', 'Europe/Madrid')).toEqual([
      '2026-03-22T09:00',
      '2026-03-29T08:00',
      '2026-04-05T08:00',
    ]);
    expect(times('FREQ=WEEKLY;COUNT=3', '2026-10-18T08:00Z', 'Europe/Madrid')).toEqual([
      '2026-10-18T08:00',
      '2026-10-25T09:00',
      '2026-11-01T09:00',
    ]);
  });

  test('and in St. John’s, half an hour off', () => {
    expect(times('FREQ=DAILY;COUNT=3', '2026-03-07T13:00Z', 'America/St_Johns')).toEqual([
      '2026-03-07T13:00',
      '2026-03-08T12:00',
      '2026-03-09T12:00',
    ]);
    expect(times('FREQ=DAILY;COUNT=3', '2026-10-31T12:00Z', 'America/St_Johns')).toEqual([
      '2026-10-31T12:00',
      '2026-11-01T13:00',
      '2026-11-02T13:00',
    ]);
  });

  test('a time that does not exist on the last Sunday of March does not happen', () => {
    expect(times('FREQ=WEEKLY;COUNT=3', '2026-03-22T01:30Z', 'Europe/Madrid')).toEqual([
      '2026-03-22T01:30',
      '2026-04-05T00:30',
      '2026-04-12T00:30',
    ]);
  });

  test('a time that exists twice on the last Sunday of October happens once, at its first', () => {
    expect(times('FREQ=DAILY;COUNT=3', '2026-10-24T00:30Z', 'Europe/Madrid')).toEqual([
      '2026-10-24T00:30',
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
  });
});

describe('a rule', () => {
  test.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=SU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;WKST=SU',
    'FREQ=MONTHLY;BYDAY=-1SU',
    'FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=12',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;UNTIL=20401231T235959Z',
  ])('%s can be followed', (rule) => {
    expect(recurrenceProblem(rule)).toBeNull();
  });

  test.each([
    ['', 'must be a recurrence rule such as "FREQ=WEEKLY;BYDAY=SU"'],
    ['every Sunday', 'must be a recurrence rule such as "FREQ=WEEKLY;BYDAY=SU"'],
    ['RRULE:FREQ=DAILY', 'must be a recurrence rule such as "FREQ=WEEKLY;BYDAY=SU"'],
    ['freq=daily', 'must be a recurrence rule such as "FREQ=WEEKLY;BYDAY=SU"'],
    ['FREQ=DAILY;', 'must be a recurrence rule such as "FREQ=WEEKLY;BYDAY=SU"'],
    ['FREQ=DAILY\nDTSTART=20261122', 'must be a recurrence rule such as "FREQ=WEEKLY;BYDAY=SU"'],
    [`FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(250)}1`, 'must have at most 500 characters'],
    ['BYDAY=SU', 'must have FREQ=DAILY or FREQ=WEEKLY or FREQ=MONTHLY or FREQ=YEARLY'],
    ['FREQ=HOURLY', 'must have FREQ=DAILY or FREQ=WEEKLY or FREQ=MONTHLY or FREQ=YEARLY'],
    ['FREQ=SECONDLY', 'must have FREQ=DAILY or FREQ=WEEKLY or FREQ=MONTHLY or FREQ=YEARLY'],
    ['FREQ=DAILY;COUNT=1;COUNT=2', 'must not say COUNT twice'],
    [
      'FREQ=DAILY;BYHOUR=2',
      'must be made of FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTH, BYMONTHDAY, BYSETPOS, WKST, without BYHOUR',
    ],
    ['FREQ=DAILY;INTERVAL=0', 'must have INTERVAL between 1 and 1000'],
    ['FREQ=DAILY;INTERVAL=-1', 'must have INTERVAL between 1 and 1000'],
    ['FREQ=DAILY;INTERVAL=99999999999999999999', 'must have INTERVAL between 1 and 1000'],
    ['FREQ=DAILY;COUNT=0', 'must have COUNT between 1 and 10000'],
    ['FREQ=DAILY;COUNT=10001', 'must have COUNT between 1 and 10000'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,32', 'must have BYMONTHDAY between 1 and 31, or as far from the end'],
    ['FREQ=MONTHLY;BYMONTHDAY=-32', 'must have BYMONTHDAY between 1 and 31, or as far from the end'],
    ['FREQ=YEARLY;BYMONTH=13', 'must have BYMONTH between 1 and 12'],
    ['FREQ=YEARLY;BYMONTH=-1', 'must have BYMONTH between 1 and 12'],
    ['FREQ=YEARLY;BYDAY=54SU', 'must have BYDAY between 1 and 53, or as far from the end'],
    ['FREQ=MONTHLY;BYDAY=0SU', 'must have BYDAY between 1 and 53, or as far from the end'],
    ['FREQ=MONTHLY;BYDAY=SU;BYSETPOS=367', 'must have BYSETPOS between 1 and 366, or as far from the end'],
  ])('%j is refused: %s', (rule, problem) => {
    expect(recurrenceProblem(rule)).toBe(problem);
  });

  test.each([
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;WKST=XX',
    'FREQ=WEEKLY;BYMONTHDAY=3',
    'FREQ=MONTHLY;BYMONTHDAY=1,SU',
    'FREQ=DAILY;COUNT=MANY',
    'FREQ=DAILY;UNTIL=TOMORROW',
    'FREQ=DAILY;UNTIL=20261124',
    'FREQ=DAILY;UNTIL=20261124T000000',
    'FREQ=DAILY;COUNT=3;UNTIL=20261231T000000Z',
    'FREQ=MONTHLY;BYSETPOS=1',
    'FREQ=WEEKLY;BYDAY=-1SU',
  ])('%s cannot be followed, and it is said why', (rule) => {
    expect(recurrenceProblem(rule)).toMatch(/^cannot be followed: .+/);
  });
});

describe('the next times', () => {
  const next = (rule: string, from: string, count: number) => {
    const firstStart = new Date(from);
    return nextOccurrences({ rule, firstStart, timeZone: 'UTC' }, firstStart, count).map((time) => time.toISOString());
  };

  test('are as many as are asked for, however far apart', () => {
    expect(next('FREQ=YEARLY', '2028-02-29T02:00:00.000Z', 2)).toEqual([
      '2028-02-29T02:00:00.000Z',
      '2032-02-29T02:00:00.000Z',
    ]);
  });

  test('are fewer where the rule has no more, and none where it never happens', () => {
    expect(next('FREQ=DAILY;COUNT=2', '2026-11-28T02:00:00.000Z', 5)).toHaveLength(2);
    expect(next('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-11-28T02:00:00.000Z', 5)).toEqual([]);
  });
});
