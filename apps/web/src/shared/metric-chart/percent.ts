/** "12.34%" for 0.1234. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
