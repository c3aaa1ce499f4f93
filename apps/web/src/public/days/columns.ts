import { BAR_DAYS } from '../../shared/bar-paths.ts';

/** What of a box on the screen matters here, in pixels. */
export interface Extent {
  left: number;
  width: number;
}

/** Columns of a strip, both included. */
export interface Columns {
  first: number;
  last: number;
}

/** The column of the drawing under a point; of one that lies beside it, the nearest. */
export function columnAt(x: number, drawing: Extent): number {
  return clampTo({ first: 0, last: BAR_DAYS - 1 }, Math.floor(((x - drawing.left) / drawing.width) * BAR_DAYS));
}

/** The columns that can be seen whole: on a phone the strip shows the end of the drawing only. */
export function columnsSeen(strip: Extent, drawing: Extent): Columns {
  const column = drawing.width / BAR_DAYS;
  const first = Math.ceil((strip.left - drawing.left) / column - TOLERANCE);
  const last = Math.floor((strip.left + strip.width - drawing.left) / column + TOLERANCE) - 1;
  return { first: Math.max(0, first), last: Math.min(BAR_DAYS - 1, last) };
}

/** Layout rounds to fractions of a pixel: a column that lacks so little of itself is seen whole. */
const TOLERANCE = 0.1;

export function clampTo({ first, last }: Columns, column: number): number {
  return Math.max(first, Math.min(last, column));
}
