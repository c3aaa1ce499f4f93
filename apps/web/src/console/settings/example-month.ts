import { severityOf } from '@signet/domain/component';
import { uptimeOf, weightsFrom, type UptimeSettings } from '@signet/domain/uptime';

const DAYS = 30;
/** In hours, of 30 days. */
const TROUBLES = {
  MAJOR_OUTAGE: 1,
  PARTIAL_OUTAGE: 2,
  DEGRADED_PERFORMANCE: 4,
  UNDER_MAINTENANCE: 3,
} as const;

export interface ExampleMonth {
  /** In hours. */
  counted: number;
  lost: number;
  /** 0 to 100. */
  uptime: number;
}

/** What a month with an hour of major outage, two of partial, four of degraded and three of work comes to. */
export function exampleMonth(settings: UptimeSettings): ExampleMonth {
  const weights = weightsFrom(settings);
  const times = [0, 0, 0, 0, 0, 0];
  let quiet = DAYS * 24;
  let [counted, lost] = [0, 0];
  for (const [status, hours] of Object.entries(TROUBLES) as [keyof typeof TROUBLES, number][]) {
    times[severityOf(status)] = hours;
    quiet -= hours;
    const weight = weights[status];
    if (weight === undefined) continue;
    counted += hours;
    lost += hours * weight;
  }
  times[severityOf('OPERATIONAL')] = quiet;
  return { counted: counted + quiet, lost, uptime: uptimeOf(times, weights) ?? 100 };
}
