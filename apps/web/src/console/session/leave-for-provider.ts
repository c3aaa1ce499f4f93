const WANTED = 'signet.wanted';

/** Leaves the console for the provider; `wanted` is where to go on after it, within the console. */
export function leaveForProvider(url: string, wanted?: string): void {
  try {
    if (wanted === undefined) sessionStorage.removeItem(WANTED);
    else sessionStorage.setItem(WANTED, wanted);
  } catch {
    // A browser that keeps nothing goes on at the start.
  }
  location.assign(url);
}

/** Where somebody wanted to go who left for the provider from this tab. */
export function wantedBefore(): string | undefined {
  try {
    const wanted = sessionStorage.getItem(WANTED) ?? undefined;
    sessionStorage.removeItem(WANTED);
    return wanted;
  } catch {
    return undefined;
  }
}
