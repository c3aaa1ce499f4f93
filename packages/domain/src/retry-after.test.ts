import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.js';

const NOW = new Date('2026-11-22T18:31:07.000Z');

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['0.25', 250],
  ['Sun, 22 Nov 2026 18:32:07 GMT', 60_000],
  ['Sun, 22 Nov 2026 18:30:07 GMT', 0],
  ['-1', null],
  ['soon', null],
  ['', null],
  [undefined, null],
])('%j asks for %j ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});
