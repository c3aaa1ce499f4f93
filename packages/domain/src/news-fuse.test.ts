import { expect, test } from 'vitest';
import { blowsFuse, isFuseOpen, nextDeliveryAt } from './news-fuse.js';

const NOW = new Date('2026-11-22T18:31:07.123Z');
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

test.each([
  ['no twentieth before', null, null, false],
  ['twenty within ten minutes', ago(9.99), null, true],
  ['twenty over ten minutes', ago(10), null, false],
  ['twenty that came before it was mended', ago(5), ago(5), false],
  ['twenty since it was mended', ago(5), ago(5.01), true],
])('%s', (_, twentiethBefore, mendedAt, blows) => {
  expect(blowsFuse(NOW, twentiethBefore, mendedAt)).toBe(blows);
});

test('a blown fuse rests for half an hour', () => {
  expect([null, ago(0), ago(29.99), ago(30)].map((blownAt) => isFuseOpen(blownAt, NOW))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('the 31st within an hour waits until the hour of the first is over', () => {
  const times = Array.from({ length: 30 }, (_, n) => ago(50 - n));
  expect(nextDeliveryAt(times.slice(1), NOW)).toEqual(NOW);
  expect(nextDeliveryAt(times, NOW)).toEqual(ago(-10));
  expect(nextDeliveryAt([ago(-10), ...times], NOW)).toEqual(ago(-11));
});

test('what was told more than an hour ago keeps nothing back', () => {
  expect(nextDeliveryAt(Array<Date>(40).fill(ago(60)), NOW)).toEqual(NOW);
});
