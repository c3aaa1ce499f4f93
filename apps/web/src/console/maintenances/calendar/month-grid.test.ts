import { expect, test } from 'vitest';
import { isMonth, monthGrid, shiftMonth } from './month-grid.ts';

const [MONDAY, SUNDAY, SATURDAY] = [1, 7, 6];
const edges = (weeks: string[][]) => [weeks.length, weeks[0]?.[0], weeks.at(-1)?.[6]];

test.each([
  ['November 2026 begins on a Sunday', '2026-11', MONDAY, [6, '2026-10-26', '2026-12-06']],
  ['and takes five weeks where these begin on Sunday', '2026-11', SUNDAY, [5, '2026-11-01', '2026-12-05']],
  ['February 2028 has a 29th', '2028-02', MONDAY, [5, '2028-01-31', '2028-03-05']],
  ['February 2027 fits into four weeks', '2027-02', MONDAY, [4, '2027-02-01', '2027-02-28']],
  ['August 2026 takes six weeks', '2026-08', MONDAY, [6, '2026-07-27', '2026-09-06']],
  ['weeks that begin on Saturday', '2026-11', SATURDAY, [5, '2026-10-31', '2026-12-04']],
  ['December reaches into the next year', '2026-12', MONDAY, [5, '2026-11-30', '2027-01-03']],
])('%s', (_, month, firstDay, expected) => {
  expect(edges(monthGrid(month, firstDay))).toEqual(expected);
});

test('every day of a month is there once, also those on which clocks change', () => {
  for (const month of ['2026-03', '2026-10', '2028-02', '2011-12']) {
    const days = monthGrid(month, MONDAY).flat();
    expect(new Set(days).size).toBe(days.length);
    const length = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
    expect(days.filter((day) => day.startsWith(month))).toHaveLength(length);
  }
});

test('months follow each other over the years', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  expect(shiftMonth('2026-11', 14)).toBe('2028-01');
});

test('a month is told from what is none', () => {
  expect(['2026-11', '2026-01'].every(isMonth)).toBe(true);
  expect(['2026-13', '2026-1', '0001-01', 'november', '2026-11-01'].some(isMonth)).toBe(false);
});
