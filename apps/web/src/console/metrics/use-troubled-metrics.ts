import type { MetricFactsFragment } from '../gql/graphql.ts';
import { useLatestValues } from './use-latest-values.ts';
import { useMetrics } from './use-metrics.ts';

/** Metrics whose source gives no value, and those whose newest value alarms. */
export function useTroubledMetrics(): MetricFactsFragment[] {
  useLatestValues();
  const { metrics = [] } = useMetrics();
  return metrics.filter(({ source, level }) => source?.problem || level === 'ALARM');
}
