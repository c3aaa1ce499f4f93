import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { BAR_DAYS } from '../../shared/bar-paths.ts';
import type { Reading } from './follow-reader.ts';
import { placeCard, sideOf, type Side } from './place-card.ts';

/** Keeps the card at its day, and on one side while the strip is the same. */
export function usePlace(card: RefObject<HTMLElement | null>, area: HTMLElement, { strip, column }: Reading): void {
  const chosen = useRef<{ strip: HTMLElement; side: Side } | null>(null);
  const place = () => {
    const row = strip.parentElement;
    const drawing = strip.firstElementChild?.getBoundingClientRect();
    if (!card.current || !row || !drawing) return;
    const box = strip.getBoundingClientRect();
    if (chosen.current?.strip !== strip) chosen.current = { strip, side: sideOf(box, innerHeight) };
    const placed = placeCard(chosen.current.side, {
      row: row.getBoundingClientRect(),
      strip: box,
      area: area.getBoundingClientRect(),
      x: drawing.left + ((column + 0.5) / BAR_DAYS) * drawing.width,
      cardWidth: card.current.offsetWidth,
    });
    Object.assign(card.current.style, placed);
  };
  useLayoutEffect(place);
  useEffect(() => {
    addEventListener('resize', place);
    return () => removeEventListener('resize', place);
  });
}
