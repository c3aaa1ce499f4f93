import { expect, test } from 'vitest';
import { monthGrid } from './month-grid.ts';
import { onDays } from './on-days.ts';

const MADRID = 'Europe/Madrid';
const planned = (from: string, to: string) => ({ plannedStart: `${from}:00.000Z`, plannedEnd: `${to}:00.000Z` });

function daysOf(window: ReturnType<typeof planned>, month: string, zone = MADRID) {
  return [...onDays([window], monthGrid(month, 1).flat(), zone)]
    .filter(([, entries]) => entries.length > 0)
    .map(([date, [entry]]) => `${date}${entry?.startsHere ? ' starts' : ''}${entry?.endsHere ? ' ends' : ''}`);
}

test('a window stands on its day of the zone', () => {
  expect(daysOf(planned('2026-11-28T02:00', '2026-11-28T04:00'), '2026-11')).toEqual(['2026-11-28 starts ends']);
  expect(daysOf(planned('2026-11-27T23:30', '2026-11-28T01:00'), '2026-11')).toEqual(['2026-11-28 starts ends']);
  expect(daysOf(planned('2026-11-27T23:30', '2026-11-28T01:00'), '2026-11', 'UTC')).toEqual([
    '2026-11-27 starts',
    '2026-11-28 ends',
  ]);
});

test('a window of several days stands on each of them', () => {
  expect(daysOf(planned('2028-02-28T20:00', '2028-03-01T08:00'), '2028-02')).toEqual([
    '2028-02-28 starts',
    '2028-02-29',
    '2028-03-01 ends',
  ]);
});

test('one that began in the month before stands on what is shown of it', () => {
  expect(daysOf(planned('2026-10-20T08:00', '2026-10-27T08:00'), '2026-11')).toEqual(['2026-10-26', '2026-10-27 ends']);
});

test('one that ends at midnight is over with its day', () => {
  expect(daysOf(planned('2026-11-28T20:00', '2026-11-28T23:00'), '2026-11')).toEqual(['2026-11-28 starts ends']);
});

test('the Sundays on which the clocks change are days like others', () => {
  expect(daysOf(planned('2026-10-24T22:30', '2026-10-25T22:59'), '2026-10')).toEqual(['2026-10-25 starts ends']);
  expect(daysOf(planned('2027-03-27T23:00', '2027-03-28T22:00'), '2027-03')).toEqual(['2027-03-28 starts ends']);
});

test('several on one day are in the order in which they start', () => {
  const [late, early] = [
    planned('2026-11-28T10:00', '2026-11-28T11:00'),
    planned('2026-11-28T02:00', '2026-11-28T04:00'),
  ];
  const day = onDays([late, early], ['2026-11-28'], MADRID).get('2026-11-28');
  expect(day?.map(({ maintenance }) => maintenance)).toEqual([early, late]);
});
