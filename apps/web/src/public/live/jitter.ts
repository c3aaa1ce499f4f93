/** Milliseconds to wait before attempt n (0 is the first): full jitter under a ceiling that doubles up to `most`. */
export function fullJitter(attempt: number, most = 30_000): number {
  return Math.random() * Math.min(most, 1_000 * 2 ** attempt);
}

/** Evenly spread over least ≤ x < most. */
export function between(least: number, most: number): number {
  return least + Math.random() * (most - least);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
