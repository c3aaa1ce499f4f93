import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, daysOfMonth, isMonth, monthOf, shiftMonth } from './calendar.js';

const HOUR = 3_600_000;

describe('a month', () => {
  test.each(['2000-01', '2026-11', '2026-12', '9999-12'])('%j is one', (text) => {
    expect(isMonth(text)).toBe(true);
  });

  test.each([
    '',
    '2026',
    '2026-1',
    '2026-00',
    '2026-13',
    '1999-12',
    '0000-01',
    '2026-11-01',
    ' 2026-11',
    '2026-11\n',
    '26-11',
  ])('%j is none', (text) => {
    expect(isMonth(text)).toBe(false);
  });

  test.each<[string, string, string]>([
    ['2026-11-30T23:59:59.999Z', 'UTC', '2026-11'],
    ['2026-12-01T00:00:00.000Z', 'UTC', '2026-12'],
    ['2026-11-30T10:59:59.999Z', 'Pacific/Apia', '2026-11'],
    ['2026-11-30T11:00:00.000Z', 'Pacific/Apia', '2026-12'],
    ['2027-01-01T03:29:59.999Z', 'America/St_Johns', '2026-12'],
    ['2027-01-01T03:30:00.000Z', 'America/St_Johns', '2027-01'],
    ['2026-03-31T21:59:59.999Z', 'Europe/Madrid', '2026-03'],
    ['2026-03-31T22:00:00.000Z', 'Europe/Madrid', '2026-04'],
  ])('%s in %s is in %s', (instant, zone, month) => {
    expect(monthOf(dateOf(new Date(instant), zone))).toBe(month);
  });

  test.each<[string, number, string]>([
    ['2026-11', 1, '2026-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-01', -1, '2025-12'],
    ['2024-02', 12, '2025-02'],
  ])('%s and %i is %s', (month, months, other) => {
    expect(shiftMonth(month, months)).toBe(other);
  });

  test.each<[string, string, string, Record<string, number>]>([
    ['2028-02', 'UTC', '29 days in a leap year', { '2028-02-29': 24 }],
    ['2026-03', 'Europe/Madrid', 'a day of 23 hours on the last Sunday of March', { '2026-03-29': 23 }],
    ['2026-10', 'Europe/Madrid', 'a day of 25 hours on the last Sunday of October', { '2026-10-25': 25 }],
    ['2026-11', 'America/St_Johns', 'a day of 25 hours half an hour off', { '2026-11-01': 25 }],
    ['2026-04', 'Africa/Cairo', 'a day that begins at one in the morning', { '2026-04-24': 23 }],
  ])('%s in %s has %s', (month, zone, _what, expected) => {
    const days = daysOfMonth(month, zone).map(({ date, from, to }) => [date, (to.getTime() - from.getTime()) / HOUR]);
    expect(days.filter(([date, length]) => length !== 24 || String(date) in expected)).toEqual(
      Object.entries(expected),
    );
    expect(days.map(([date]) => Number(String(date).slice(-2)))).toEqual(days.map((_, n) => n + 1));
  });

  test('has no day that Samoa skipped, and its last day ends where the next month begins', () => {
    const days = daysOfMonth('2011-12', 'Pacific/Apia');
    expect(days.map(({ date }) => date.slice(-2)).slice(-3)).toEqual(['28', '29', '31']);
    expect(days.at(-1)?.to).toEqual(daysOfMonth('2012-01', 'Pacific/Apia')[0]?.from);
    expect(days.at(-1)?.to).toEqual(new Date('2011-12-31T10:00:00Z'));
  });

  test('is the days that the calendar gives its instants, without a gap, up to the last millisecond', () => {
    const zones = ['UTC', 'Europe/Madrid', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe', 'America/Havana'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.date({ min: new Date('2000-01-10T00:00:00Z'), max: new Date('2040-01-01T00:00:00Z'), noInvalidDate: true }),
        (zone, instant) => {
          const month = monthOf(dateOf(instant, zone));
          const days = daysOfMonth(month, zone);

          expect(isMonth(month)).toBe(true);
          expect(days.find(({ from, to }) => from <= instant && instant < to)?.date).toBe(dateOf(instant, zone));
          for (const [n, { date, from, to }] of days.entries()) {
            expect(from).toEqual(days[n - 1]?.to ?? from);
            for (const at of [from.getTime(), to.getTime() - 1]) expect(dateOf(new Date(at), zone)).toBe(date);
          }
          expect(days.at(-1)?.to).toEqual(daysOfMonth(shiftMonth(month, 1), zone)[0]?.from);
          expect(shiftMonth(shiftMonth(month, 1), -1)).toBe(month);
        },
      ),
      { numRuns: 200 },
    );
  });
});
