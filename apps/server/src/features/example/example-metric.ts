import type { CreateMetricInput } from '../metrics/metric.inputs.js';

const DAY = 24 * 60;
const EVERY_MINUTES = 5;
const DAYS = 7;
/** Since when the example's open incident goes on, and since when it is worse. */
const SLOW_MINUTES = 45;
const SLOWEST_MINUTES = 25;

export const EXAMPLE_METRIC: Omit<CreateMetricInput, 'componentId'> & { component: string } = {
  name: 'Response time',
  suffix: 'ms',
  description: 'Of requests to the API, from Frankfurt, every five minutes',
  component: 'API',
  calculation: 'AVERAGE',
  places: 0,
  defaultRange: 'DAY',
  displayChart: true,
  visibility: 'PUBLIC',
  worseWhen: 'HIGHER',
  warnAt: 400,
  alarmAt: 1_000,
};

/** A week of response times, oldest first: slower by day than by night, and slowest since the open incident began. */
export function examplePoints(now: Date): { at: Date; value: number }[] {
  return Array.from({ length: (DAYS * DAY) / EVERY_MINUTES }, (_, n) => {
    const minutesAgo = DAYS * DAY - (n + 1) * EVERY_MINUTES;
    const at = new Date(now.getTime() - minutesAgo * 60_000);
    return { at, value: Math.round(usual(at, n) + slowdown(minutesAgo)) };
  });
}

function usual(at: Date, n: number): number {
  const ofDay = (at.getUTCHours() * 60 + at.getUTCMinutes()) / DAY;
  const byDay = 35 * Math.sin(2 * Math.PI * (ofDay - 0.3));
  const unrest = 9 * Math.sin(n * 1.7) + 6 * Math.sin(n * 0.61) + 5 * Math.sin(n * 4.3);
  return 190 + byDay + unrest;
}

function slowdown(minutesAgo: number): number {
  if (minutesAgo <= SLOWEST_MINUTES) return 380;
  return minutesAgo <= SLOW_MINUTES ? 170 : 0;
}
