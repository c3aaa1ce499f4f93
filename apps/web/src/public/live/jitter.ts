/** Milliseconds to wait before attempt n (0 is the first): full jitter under a ceiling that doubles up to 30 s. */
export function fullJitter(attempt: number, random: () => number = Math.random): number {
  return random() * Math.min(30_000, 1_000 * 2 ** attempt);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
