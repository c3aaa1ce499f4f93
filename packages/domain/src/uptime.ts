import { COMPONENT_STATUSES, type ComponentStatus } from './component.js';

/** How much a second of a status takes off the uptime. Statuses that are not named are left out of both sums. */
export type UptimeWeights = Partial<Record<ComponentStatus, number>>;

export const DEFAULT_UPTIME_WEIGHTS: UptimeWeights = {
  MAJOR_OUTAGE: 1,
  PARTIAL_OUTAGE: 0.5,
  DEGRADED_PERFORMANCE: 0,
  OPERATIONAL: 0,
};

/**
 * 1 − Σ(weight × time) ÷ Σ(known time), in percent; null where nothing is known.
 * @param times how long each status held, in whatever unit, by its severity
 */
export function uptimeOf(times: readonly number[], weights: UptimeWeights): number | null {
  let known = 0;
  let lost = 0;
  COMPONENT_STATUSES.forEach((status, severity) => {
    const weight = weights[status];
    const time = times[severity] ?? 0;
    if (weight === undefined) return;
    known += time;
    lost += weight * time;
  });
  return known === 0 ? null : 100 * (1 - lost / known);
}
