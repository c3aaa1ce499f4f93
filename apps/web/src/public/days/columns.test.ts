import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnAt, columnsSeen } from './columns.ts';

const DESKTOP = { left: 402, width: 360 };

describe('the column under a point', () => {
  it.each([
    [402, 0],
    [405.9, 0],
    [406, 1],
    [761.9, 89],
    [300, 0],
    [900, 89],
  ])('at %d px is %i', (x, column) => {
    expect(columnAt(x, DESKTOP)).toBe(column);
  });

  it('is the one whose middle it is, whatever the size of the drawing', () => {
    const drawings = fc.record({
      left: fc.double({ min: -2_000, max: 2_000, noNaN: true }),
      width: fc.double({ min: 90, max: 5_000, noNaN: true }),
    });
    fc.assert(
      fc.property(drawings, fc.integer({ min: 0, max: 89 }), (drawing, column) => {
        expect(columnAt(drawing.left + ((column + 0.5) / 90) * drawing.width, drawing)).toBe(column);
      }),
    );
  });
});

describe('the columns that are seen', () => {
  it('are all ninety where the drawing fits', () => {
    expect(columnsSeen({ left: 398, width: 368 }, DESKTOP)).toEqual({ first: 0, last: 89 });
    expect(columnsSeen(DESKTOP, DESKTOP)).toEqual({ first: 0, last: 89 });
  });

  it('are the last thirty on a phone', () => {
    expect(columnsSeen({ left: 33, width: 184.66 }, { left: -336.31, width: 553.97 })).toEqual({ first: 60, last: 89 });
  });
});
