import { LIMITS } from '@signet/domain/limits';
import { expect, test } from 'vitest';
import { csvSize } from './csv-size.ts';

test.each<[string, number, number]>([
  ['', 0, 0],
  ['at,value\n2026-11-22T18:31:00Z,1\n', 32, 2],
  ['at,value\r\n\r\n1,2\r\n', 17, 2],
  ['1,2\r3,4', 7, 2],
  ['é', 2, 1],
])('%j has %i bytes in %i lines', (csv, bytes, lines) => {
  expect(csvSize(csv)).toEqual({ bytes, lines, isTooLarge: false });
});

test('is too large beyond the bytes or the lines that the server takes at once', () => {
  expect(csvSize('x'.repeat(LIMITS.csvBytes)).isTooLarge).toBe(false);
  expect(csvSize('x'.repeat(LIMITS.csvBytes + 1)).isTooLarge).toBe(true);
  expect(csvSize(`at,value\n${'1,1\n'.repeat(LIMITS.csvLines)}`).isTooLarge).toBe(false);
  expect(csvSize(`at,value\n${'1,1\n'.repeat(LIMITS.csvLines + 1)}`).isTooLarge).toBe(true);
});
