/** Far more than any input has. */
const MOST_LEVELS = 32;

/** Whether something lies deeper in it than so many levels. What walks through all of it calls itself, and a stack ends. */
export function isTooDeep(value: unknown, levels = MOST_LEVELS): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isTooDeep(part, levels - 1));
}
