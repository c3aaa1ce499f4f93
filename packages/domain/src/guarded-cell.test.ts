import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guardedCell, plainCell } from './guarded-cell.js';

test.each([
  ['=1+1', "'=1+1"],
  ['+ada@example.com', "'+ada@example.com"],
  ['-ada@example.com', "'-ada@example.com"],
  ['@example', "'@example"],
  ["'=1", "''=1"],
  ['ada@example.com', 'ada@example.com'],
  ['', ''],
])('%j stands in a file as %j', (text, cell) => {
  expect([guardedCell(text), plainCell(cell)]).toEqual([cell, text]);
});

test('what nobody guarded stays as it is', () => {
  expect(plainCell("'quoted'@example.com")).toBe("'quoted'@example.com");
});

test('whatever is guarded comes back, and is no formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(plainCell(guardedCell(text))).toBe(text);
      expect(guardedCell(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
