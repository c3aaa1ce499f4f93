import { useSyncExternalStore } from 'react';
import { isNewer, latestValues, type Latest } from '../live/latest-values.ts';
import type { Metric } from '../state/page-state.ts';

/** What a metric measured last, as far as we have heard. */
export function useLatest(metric: Metric): Latest {
  const heard = useSyncExternalStore(
    latestValues.subscribe,
    () => latestValues.of(metric.id),
    () => null,
  );
  return heard && !isNewer(metric, heard) ? heard : metric;
}
