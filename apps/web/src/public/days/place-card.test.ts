import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeCard, sideOf } from './place-card.ts';

const box = (left: number, top: number, width: number, height: number) => ({ left, top, width, height });

describe('the side of a strip', () => {
  it('is above where there is room for a card, or more of it than below', () => {
    expect(sideOf(box(0, 500, 360, 34), 900)).toBe('above');
    expect(sideOf(box(0, 310, 360, 34), 2_000)).toBe('above');
    expect(sideOf(box(0, 200, 360, 34), 300)).toBe('above');
    expect(sideOf(box(0, 100, 360, 34), 900)).toBe('below');
  });
});

describe('a card', () => {
  const row = box(402, 500, 360, 28);
  const strip = box(402, 497, 360, 34);
  const area = box(220, 0, 840, 2_000);

  it('stands with its middle over the day, next to the strip', () => {
    expect(placeCard('above', { row, strip, area, x: 600, cardWidth: 320 })).toEqual({
      left: '38px',
      top: 'auto',
      bottom: '37px',
    });
    expect(placeCard('below', { row, strip, area, x: 600, cardWidth: 320 })).toMatchObject({
      top: '37px',
      bottom: 'auto',
    });
  });

  it('never leaves the area where it fits in, and begins with it where it does not', () => {
    const widths = fc.integer({ min: 100, max: 1_200 });
    fc.assert(
      fc.property(widths, fc.integer({ min: 220, max: 1_060 }), (cardWidth, x) => {
        const { left } = placeCard('above', { row, strip, area, x, cardWidth });
        const onScreen = row.left + Number.parseInt(left, 10);
        expect(onScreen).toBeGreaterThanOrEqual(area.left);
        if (cardWidth > area.width) expect(onScreen).toBe(area.left);
        else expect(onScreen + cardWidth).toBeLessThanOrEqual(area.left + area.width + 1);
      }),
    );
  });
});
