const WORDS: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
};

/** "26 November 2026 at 14:02 CET" */
export function momentInWords(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...WORDS, timeZone }).format(at);
}

/** "28 November 2026 at 02:00–04:00 CET" */
export function windowInWords(from: Date, to: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { ...WORDS, timeZone }).formatRange(from, to);
}
