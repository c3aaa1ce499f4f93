import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { MetricFactsFragment } from '../gql/graphql.ts';
import { MetricListDocument } from './metric-facts.ts';

/** All that the person may see, hidden ones too, in the page's order. */
export function useMetrics(): { metrics: MetricFactsFragment[] | undefined; error: unknown } {
  const { data, error } = useQuery(MetricListDocument);
  const metrics = useMemo(() => data?.metrics.toSorted((a, b) => a.position - b.position), [data]);
  return { metrics, error };
}
