import { METRIC_RANGES, type MetricRange } from '@signet/domain/metric';

const keyOf = (metricId: string) => `signet-range-${metricId}`;

/** What was chosen for a metric during this visit. */
export function keptRange(metricId: string): MetricRange | null {
  try {
    const kept = sessionStorage.getItem(keyOf(metricId));
    return METRIC_RANGES.find((range) => range === kept) ?? null;
  } catch {
    return null;
  }
}

export function keepRange(metricId: string, range: MetricRange): void {
  try {
    sessionStorage.setItem(keyOf(metricId), range);
  } catch {
    // Storage may be forbidden: then the choice lasts as long as the page.
  }
}
