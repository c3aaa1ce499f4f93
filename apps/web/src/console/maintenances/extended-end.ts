const MINUTE = 60_000;

/** The end that lies `minutes` later; than now where the planned end is over. On the full minute, an ISO instant. */
export function extendedEnd(plannedEnd: string, minutes: number, now: number): string {
  const from = Math.max(Date.parse(plannedEnd), Math.ceil(now / MINUTE) * MINUTE);
  return new Date(from + minutes * MINUTE).toISOString();
}
