import type { ReactNode } from 'react';
import type { ById, MetricChart, PageState } from '../state/page-state.ts';
import { MetricPanel } from './metric-panel.tsx';

/** How the server draws the metrics of a page. */
export function drawMetricsWith(charts: ById<MetricChart>): (page: PageState) => ReactNode {
  return (page) => <MetricPanel page={page} charts={charts} />;
}
