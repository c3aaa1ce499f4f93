const LARGEST = 2_147_483_647;

/** The database's id behind an opaque one; null for what cannot be one. */
export function idFrom(value: string): number | null {
  if (!/^[1-9]\d{0,9}$/.test(value)) return null;
  const id = Number(value);
  return id <= LARGEST ? id : null;
}
