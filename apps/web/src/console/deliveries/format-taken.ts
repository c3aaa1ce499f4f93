/** How long something took: "212 ms", "8.1 sec". */
export function formatTaken(milliseconds: number, locale: string): string {
  const inSeconds = milliseconds >= 1_000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: inSeconds ? 'second' : 'millisecond',
    maximumFractionDigits: 1,
  }).format(inSeconds ? milliseconds / 1_000 : milliseconds);
}
