import { expect, test } from 'vitest';
import { extendedEnd } from './extended-end.ts';

const END = '2026-11-28T04:00:00.000Z';

test('before its end it is later by so much', () => {
  expect(extendedEnd(END, 30, Date.parse('2026-11-28T03:10:12.345Z'))).toBe('2026-11-28T04:30:00.000Z');
});

test('past its end it is so much from now, as less would be over already', () => {
  expect(extendedEnd(END, 30, Date.parse('2026-11-28T05:10:12.345Z'))).toBe('2026-11-28T05:41:00.000Z');
});
