import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDay, dateOf, daysOfMonth, isTimeZone, lastDays, monthOf } from './calendar.js';

const HOUR = 3_600_000;

/** The days as [date, hours]. */
const hours = (now: string, count: number, zone: string) =>
  lastDays(new Date(now), count, zone).map(({ date, from, to }) => [date, (to.getTime() - from.getTime()) / HOUR]);

describe('the calendar day of an instant', () => {
  test.each<[string, string, string]>([
    ['2026-11-22T23:59:59.999Z', 'UTC', '2026-11-22'],
    ['2026-11-23T00:00:00.000Z', 'UTC', '2026-11-23'],
    ['2026-11-22T22:59:59.999Z', 'Europe/Madrid', '2026-11-22'],
    ['2026-11-22T23:00:00.000Z', 'Europe/Madrid', '2026-11-23'],
    ['2026-07-01T21:59:59.999Z', 'Europe/Madrid', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', 'Europe/Madrid', '2026-07-02'],
    ['2026-11-22T03:29:59.999Z', 'America/St_Johns', '2026-11-21'],
    ['2026-11-22T03:30:00.000Z', 'America/St_Johns', '2026-11-22'],
    ['2028-02-29T12:00:00.000Z', 'UTC', '2028-02-29'],
    ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00.000Z', 'Pacific/Apia', '2011-12-31'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31'],
  ])('%s in %s is %s', (instant, zone, date) => {
    expect(dateOf(new Date(instant), zone)).toBe(date);
  });
});

describe('the last days', () => {
  test('one day is the one that holds now', () => {
    expect(lastDays(new Date('2026-11-22T18:31:00Z'), 1, 'Europe/Madrid')).toEqual([
      { date: '2026-11-22', from: new Date('2026-11-21T23:00:00Z'), to: new Date('2026-11-22T23:00:00Z') },
    ]);
  });

  test('begin anew at midnight, not a millisecond before', () => {
    expect(hours('2026-11-22T22:59:59.999Z', 2, 'Europe/Madrid').map(([date]) => date)).toEqual([
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(hours('2026-11-22T23:00:00.000Z', 2, 'Europe/Madrid').map(([date]) => date)).toEqual([
      '2026-11-22',
      '2026-11-23',
    ]);
  });

  test.each<[string, string, string, [string, number][]]>([
    [
      'a day of 23 hours where the clocks go forward',
      '2026-03-30T12:00:00Z',
      'Europe/Madrid',
      [
        ['2026-03-28', 24],
        ['2026-03-29', 23],
        ['2026-03-30', 24],
      ],
    ],
    [
      'a day of 25 hours where they go back',
      '2026-10-26T12:00:00Z',
      'Europe/Madrid',
      [
        ['2026-10-24', 24],
        ['2026-10-25', 25],
        ['2026-10-26', 24],
      ],
    ],
    [
      'also seen from within the repeated hour',
      '2026-10-25T01:30:00Z',
      'Europe/Madrid',
      [
        ['2026-10-24', 24],
        ['2026-10-25', 25],
      ],
    ],
    [
      'a zone half an hour off',
      '2026-11-02T12:00:00Z',
      'America/St_Johns',
      [
        ['2026-10-31', 24],
        ['2026-11-01', 25],
        ['2026-11-02', 24],
      ],
    ],
    [
      'clocks that go forward at midnight',
      '2026-04-24T12:00:00Z',
      'Africa/Cairo',
      [
        ['2026-04-23', 24],
        ['2026-04-24', 23],
      ],
    ],
    [
      'clocks that change by half an hour',
      '2026-04-05T12:00:00Z',
      'Australia/Lord_Howe',
      [
        ['2026-04-04', 24],
        ['2026-04-05', 24.5],
      ],
    ],
    [
      '29 February in a leap year',
      '2028-03-01T12:00:00Z',
      'UTC',
      [
        ['2028-02-28', 24],
        ['2028-02-29', 24],
        ['2028-03-01', 24],
      ],
    ],
    [
      'no 29 February in another',
      '2027-03-01T12:00:00Z',
      'UTC',
      [
        ['2027-02-28', 24],
        ['2027-03-01', 24],
      ],
    ],
    [
      'the day that Samoa skipped is none',
      '2012-01-01T00:00:00Z',
      'Pacific/Apia',
      [
        ['2011-12-28', 24],
        ['2011-12-29', 24],
        ['2011-12-31', 24],
        ['2012-01-01', 24],
      ],
    ],
    ['nor on its eve', '2011-12-30T09:00:00Z', 'Pacific/Apia', [['2011-12-29', 24]]],
  ])('%s', (_what, now, zone, days) => {
    expect(hours(now, days.length, zone)).toEqual(days);
  });

  test('a year has 365 of them', () => {
    const days = hours('2026-12-31T12:00:00Z', 365, 'Europe/Madrid');
    expect(days).toHaveLength(365);
    expect(days[0]).toEqual(['2026-01-01', 24]);
  });

  test('follow each other without a gap, and every instant lies in the day of its date', () => {
    const zones = ['UTC', 'Europe/Madrid', 'America/St_Johns', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Havana'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2012-01-10T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (zone, now, count, where) => {
          const days = lastDays(now, count, zone);

          expect(days).toHaveLength(count);
          expect(days.at(-1)?.date).toBe(dateOf(now, zone));
          for (const [n, { date, from, to }] of days.entries()) {
            expect(from).toEqual(days[n - 1]?.to ?? from);
            const last = to.getTime() - 1;
            const within = Math.round(from.getTime() + where * (last - from.getTime()));
            for (const instant of [from.getTime(), within, last]) expect(dateOf(new Date(instant), zone)).toBe(date);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('one calendar day', () => {
  test.each<[string, string, string, string]>([
    ['2026-11-22', 'UTC', '2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z'],
    ['2026-03-29', 'Europe/Madrid', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Madrid', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
    ['2026-03-08', 'America/St_Johns', '2026-03-08T03:30:00.000Z', '2026-03-09T02:30:00.000Z'],
    ['2026-11-01', 'America/St_Johns', '2026-11-01T02:30:00.000Z', '2026-11-02T03:30:00.000Z'],
    ['2028-02-29', 'UTC', '2028-02-29T00:00:00.000Z', '2028-03-01T00:00:00.000Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-29T10:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', '2011-12-31T10:00:00.000Z'],
  ])('%s in %s is from %s to %s', (date, zone, from, to) => {
    expect(calendarDay(date, zone)).toEqual({ date, from: new Date(from), to: new Date(to) });
  });

  test.each<[string, string]>([
    ['2011-12-30', 'Pacific/Apia'],
    ['2027-02-29', 'UTC'],
    ['2026-02-30', 'UTC'],
    ['2026-13-01', 'UTC'],
    ['2026-00-10', 'UTC'],
    ['0000-00-00', 'UTC'],
    ['2026-1-1', 'UTC'],
    ['20261122', 'UTC'],
    ['+002026-11-22', 'UTC'],
    ['2026-11-22T00:00', 'UTC'],
    [' 2026-11-22', 'UTC'],
    ['today', 'UTC'],
    ['', 'UTC'],
  ])('%j in %s is none', (date, zone) => {
    expect(calendarDay(date, zone)).toBeNull();
  });
});

describe('the days of a month', () => {
  const lengths = (month: string, zone: string) =>
    daysOfMonth(month, zone).map(({ from, to }) => (to.getTime() - from.getTime()) / HOUR);

  test.each<[string, string, number, number]>([
    ['2026-11', 'UTC', 30, 30 * 24],
    ['2026-03', 'Europe/Madrid', 31, 31 * 24 - 1],
    ['2026-10', 'Europe/Madrid', 31, 31 * 24 + 1],
    ['2026-11', 'America/St_Johns', 30, 30 * 24 + 1],
    ['2028-02', 'UTC', 29, 29 * 24],
    ['2027-02', 'UTC', 28, 28 * 24],
    ['2011-12', 'Pacific/Apia', 30, 30 * 24],
    ['2026-12', 'UTC', 31, 31 * 24],
  ])('%s in %s are %i, %i hours together', (month, zone, count, together) => {
    expect(lengths(month, zone)).toHaveLength(count);
    expect(lengths(month, zone).reduce((sum, it) => sum + it, 0)).toBe(together);
  });

  test('are the same that a history looks back over', () => {
    for (const zone of ['UTC', 'Europe/Madrid', 'America/St_Johns', 'Pacific/Apia']) {
      const lookedBack = lastDays(new Date('2012-02-15T12:00Z'), 80, zone);
      for (const month of ['2011-12', '2012-01'])
        expect(daysOfMonth(month, zone)).toEqual(lookedBack.filter(({ date }) => monthOf(date) === month));
    }
  });
});

describe('a time zone', () => {
  test.each(['UTC', 'Europe/Madrid', 'America/St_Johns', 'America/Argentina/Buenos_Aires', 'Etc/GMT+1'])(
    '%j is one',
    (zone) => {
      expect(isTimeZone(zone)).toBe(true);
    },
  );

  test.each(['', 'Mars/Olympus', '+01:00', 'Z', ' UTC', 'Europe/Madrid\n', 'T00:00Z', '2026-11-22T00:00Z[UTC]'])(
    '%j is none',
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );
});
