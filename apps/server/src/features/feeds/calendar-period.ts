import type { MaintenanceFacts } from './feed-data.js';

const DAY_MS = 24 * 3_600_000;
const YEAR_MS = 365 * DAY_MS;
const MOST_EVENTS = 200;

/** Whether a calendar still shows it. */
export function isWithinYear({ plannedEnd }: MaintenanceFacts, now: Date): boolean {
  return now.getTime() - Date.parse(plannedEnd) <= YEAR_MS;
}

/** What a calendar shows: all to come and those of a year; if they are very many, the nearest to now. By start. */
export function eventsOf(maintenances: readonly MaintenanceFacts[], now: Date): MaintenanceFacts[] {
  const start = ({ plannedStart }: MaintenanceFacts) => Date.parse(plannedStart);
  const distance = (it: MaintenanceFacts) => Math.abs(start(it) - now.getTime());
  return maintenances
    .filter((it) => isWithinYear(it, now))
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST_EVENTS)
    .toSorted((a, b) => start(a) - start(b));
}
