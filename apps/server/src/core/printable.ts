const FORBIDDEN = /[^\t\n\r\u{20}-\u{7E}\u{80}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** A document without the characters that neither XML nor iCalendar can hold, however they are written. */
export function printable(document: string): string {
  return document.replaceAll(FORBIDDEN, '');
}
