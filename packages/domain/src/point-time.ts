const DATE = /^(\d{4})-(\d\d)-(\d\d)/;
const ISO = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d))?$/;
/** In the year 5138; more than that are milliseconds. */
const MOST_SECONDS = 1e11;

export const POINT_TIME_WORDS = 'must be a time such as "2026-11-26T10:00:00Z", or Unix seconds';

/**
 * When a point was measured, as scripts write it: ISO 8601 with its zone, a date, which is its first moment in UTC,
 * or Unix seconds. Null for anything else.
 */
export function pointTime(given: unknown): Date | null {
  if (typeof given === 'number') return Math.abs(given) < MOST_SECONDS ? new Date(given * 1_000) : null;
  if (typeof given !== 'string' || !ISO.test(given) || !isDay(given)) return null;
  const at = new Date(given);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** `Date` takes 30 February for 2 March. */
function isDay(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number) as [number, number, number, number];
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
