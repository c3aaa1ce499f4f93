import { COMPONENT_STATUSES, type ComponentStatus } from './component.js';

/** How much a second of a status takes off the uptime. Statuses that are not named are left out of both sums. */
export type UptimeWeights = Partial<Record<ComponentStatus, number>>;

/** The weights as people set them; a null leaves maintenance out of both sums. */
export interface UptimeSettings {
  majorOutage: number;
  partialOutage: number;
  degradedPerformance: number;
  underMaintenance: number | null;
}

export const DEFAULT_UPTIME_SETTINGS: UptimeSettings = {
  majorOutage: 1,
  partialOutage: 0.5,
  degradedPerformance: 0,
  underMaintenance: null,
};

/** UNKNOWN is never named: what is not known is neither up nor down. */
export function weightsFrom(settings: UptimeSettings): UptimeWeights {
  const { majorOutage, partialOutage, degradedPerformance, underMaintenance } = settings;
  return {
    OPERATIONAL: 0,
    DEGRADED_PERFORMANCE: degradedPerformance,
    PARTIAL_OUTAGE: partialOutage,
    MAJOR_OUTAGE: majorOutage,
    ...(underMaintenance !== null && { UNDER_MAINTENANCE: underMaintenance }),
  };
}

export const DEFAULT_UPTIME_WEIGHTS = weightsFrom(DEFAULT_UPTIME_SETTINGS);

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
