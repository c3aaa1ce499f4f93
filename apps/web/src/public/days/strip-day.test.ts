import { unpackHistory } from '@signet/domain/packed-history';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shiftDate } from '../../shared/time-format.ts';
import { dayInColumn, firstColumnOf } from './strip-day.ts';

const PACKED = '2026-10-24:2*o86400/100,o90000/100,o43200x43200/50,o3600/100';

it('finds the days of a short history at the end of the strip', () => {
  const history = unpackHistory(PACKED);
  expect(firstColumnOf(history)).toBe(85);
  expect(dayInColumn(history, 84)).toBeNull();
  expect(dayInColumn(history, 85)?.date).toBe('2026-10-24');
  expect(dayInColumn(history, 88)).toEqual({
    date: '2026-10-27',
    isToday: false,
    worst: 'MAJOR_OUTAGE',
    uptime: 50,
    spans: [
      { status: 'OPERATIONAL', seconds: 43_200 },
      { status: 'MAJOR_OUTAGE', seconds: 43_200 },
    ],
  });
  expect(dayInColumn(history, 89)).toMatchObject({ date: '2026-10-28', isToday: true, uptime: 100 });
});

it('finds nothing in an empty history', () => {
  expect(firstColumnOf(unpackHistory(''))).toBe(90);
  expect(dayInColumn(unpackHistory(''), 89)).toBeNull();
});

it('tells of each column what the history tells of that day, however its days are packed', () => {
  const run = fc.record({ count: fc.integer({ min: 1, max: 20 }), seconds: fc.integer({ min: 1, max: 86_400 }) });
  fc.assert(
    fc.property(fc.array(run, { maxLength: 4 }), (packed) => {
      const runs = packed.map(({ count, seconds }) => ({
        count,
        worst: 'OPERATIONAL' as const,
        uptime: 100,
        spans: [{ status: 'OPERATIONAL' as const, seconds }],
      }));
      const days = runs.flatMap(({ count, spans }) => Array.from({ length: count }, () => spans));
      const history = { first: '2026-08-25', runs };
      const first = firstColumnOf(history);
      days.forEach((spans, age) => {
        const day = dayInColumn(history, first + age);
        expect(day?.spans).toEqual(spans);
        expect(day?.date).toBe(shiftDate('2026-08-25', age));
        expect(day?.isToday).toBe(age === days.length - 1);
      });
      expect(dayInColumn(history, first - 1)).toBeNull();
    }),
  );
});
