const ELLIPSIS = '…';

/** A text that fits, cut between characters; lengths are UTF-16 units, as chat services count. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, most - ELLIPSIS.length).replace(/[\uD800-\uDBFF]$/, '') + ELLIPSIS;
}
