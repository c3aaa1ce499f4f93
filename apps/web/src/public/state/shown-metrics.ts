import type { Metric, PageState } from './page-state.ts';

/** In the page's order; on the page of a component those that measure it. */
export function shownMetrics({ metrics, detail }: PageState): Metric[] {
  return Object.values(metrics)
    .filter(({ component }) => !detail || component?.id === detail.id)
    .toSorted((a, b) => a.position - b.position || Number(a.id) - Number(b.id));
}
