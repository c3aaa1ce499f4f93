/** On one line, and cut to a length in UTF-16 units that breaks no character. */
export function plainText(text: string, most: number): string {
  // Cut first: what is megabytes long is not worth going through.
  const line = text
    .slice(0, most * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
