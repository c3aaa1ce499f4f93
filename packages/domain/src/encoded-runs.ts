import { COMPONENT_STATUSES, severityOf } from './component.js';
import type { TimedRun } from './history-runs.js';

type Row = [count: number, worst: number, ...times: number[]];

/** As JSON to be kept; exact to the millisecond. */
export function encodeRuns(runs: readonly TimedRun[]): string {
  return JSON.stringify(runs.map(({ count, worst, times }): Row => [count, severityOf(worst), ...times]));
}

/** @param encoded what `encodeRuns` wrote */
export function decodeRuns(encoded: string): TimedRun[] {
  const rows = JSON.parse(encoded) as Row[];
  return rows.map(([count, worst, ...times]) => ({ count, worst: COMPONENT_STATUSES[worst] ?? 'UNKNOWN', times }));
}
