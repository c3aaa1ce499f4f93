/** Pixels between the strip and its card. */
const GAP = 6;
/** A card is rarely taller. */
const ROOM = 300;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Side = 'above' | 'below';

/** Above, where it hides what was read already, unless there is more room below. */
export function sideOf(strip: Box, viewportHeight: number): Side {
  const below = viewportHeight - strip.top - strip.height;
  return strip.top >= ROOM || strip.top >= below ? 'above' : 'below';
}

export interface Anchors {
  /** What the card is placed in. */
  row: Box;
  strip: Box;
  /** What the card shall not leave to the sides. */
  area: Box;
  /** The middle of the day. */
  x: number;
  cardWidth: number;
}

/** The card's distances from the edges of its row, as CSS lengths. */
export function placeCard(
  side: Side,
  { row, strip, area, x, cardWidth }: Anchors,
): Record<'left' | 'top' | 'bottom', string> {
  const rightmost = area.left + Math.max(0, area.width - cardWidth);
  const left = Math.max(area.left, Math.min(rightmost, x - cardWidth / 2)) - row.left;
  const fromTop = strip.top + strip.height + GAP - row.top;
  const fromBottom = row.top + row.height + GAP - strip.top;
  return {
    left: px(left),
    top: side === 'below' ? px(fromTop) : 'auto',
    bottom: side === 'above' ? px(fromBottom) : 'auto',
  };
}

function px(length: number): string {
  return `${Math.round(length)}px`;
}
