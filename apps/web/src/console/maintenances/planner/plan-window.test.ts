import { expect, test } from 'vitest';
import { usualWindow, windowTense, withEnd, withStart } from './plan-window.ts';

const NOW = Date.parse('2026-11-22T14:03:22.000Z');
const window = usualWindow(NOW);

test('at first it is tomorrow at the next full hour, for two hours', () => {
  expect(window).toEqual({
    plannedStart: '2026-11-23T15:00:00.000Z',
    plannedEnd: '2026-11-23T17:00:00.000Z',
    lasts: 7_200_000,
  });
});

test('another start takes the end along, also after it was empty for a while', () => {
  const empty = { ...window, ...withStart(window, null) };
  expect(empty.plannedEnd).toBe(window.plannedEnd);
  expect(withStart(empty, '2026-11-28T02:00:00.000Z')).toEqual({
    plannedStart: '2026-11-28T02:00:00.000Z',
    plannedEnd: '2026-11-28T04:00:00.000Z',
  });
});

test('another end is another length, which later starts keep', () => {
  const longer = { ...window, ...withEnd(window, '2026-11-23T18:30:00.000Z') };
  expect(withStart(longer, '2026-11-28T02:00:00.000Z').plannedEnd).toBe('2026-11-28T05:30:00.000Z');
});

test('an end before the start is shown as typed and changes no length', () => {
  expect(withEnd(window, '2026-11-23T14:00:00.000Z')).toEqual({
    plannedEnd: '2026-11-23T14:00:00.000Z',
    lasts: window.lasts,
  });
});

test.each([
  ['2026-11-22T12:00:00.000Z', '2026-11-22T14:00:00.000Z', 'past'],
  ['2026-11-22T12:00:00.000Z', '2026-11-22T16:00:00.000Z', 'begun'],
  ['2026-11-22T15:00:00.000Z', '2026-11-22T16:00:00.000Z', 'ahead'],
  ['2026-11-22T16:00:00.000Z', '2026-11-22T15:00:00.000Z', null],
  [null, '2026-11-22T16:00:00.000Z', null],
])('from %s to %s it is %s', (plannedStart, plannedEnd, tense) => {
  expect(windowTense({ plannedStart, plannedEnd, lasts: 1 }, NOW)).toBe(tense);
});
