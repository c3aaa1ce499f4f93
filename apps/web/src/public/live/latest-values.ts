import type { LatestFieldsFragment } from '../gql/graphql.ts';

export type Latest = LatestFieldsFragment;

export interface LatestValues {
  of: (metricId: string) => Latest | null;
  hear: (metricId: string, latest: Latest) => void;
  subscribe: (listener: () => void) => () => void;
}

/** What metrics have measured since the page was made: apart from the page, as it may change every second. */
export function createLatestValues(): LatestValues {
  const known = new Map<string, Latest>();
  const listeners = new Set<() => void>();
  return {
    of: (metricId) => known.get(metricId) ?? null,
    hear: (metricId, latest) => {
      const before = known.get(metricId);
      if (before && isNewer(before, latest)) return;
      known.set(metricId, latest);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether `a` was measured after `b`. */
export function isNewer(a: Latest, b: Latest): boolean {
  return (a.latestAt ?? '') > (b.latestAt ?? '');
}

/** Those of this browser's one page. */
export const latestValues = createLatestValues();
