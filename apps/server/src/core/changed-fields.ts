/** The fields of `wanted` that are there and differ from `current`; an absent field asks for nothing. */
export function changedFields<T extends object>(current: T, wanted: Partial<T>): Partial<T> {
  const changes: Partial<T> = {};
  for (const [key, value] of Object.entries(wanted) as [keyof T, T[keyof T]][]) {
    if (value !== undefined && !isSame(current[key], value)) changes[key] = value;
  }
  return changes;
}

export function isEmpty(changes: object): boolean {
  return Object.keys(changes).length === 0;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  return Array.isArray(a) ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}
