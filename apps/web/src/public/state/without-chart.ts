import type { Metric, MetricChart } from './page-state.ts';

export function withoutChart({ chart: _chart, ...metric }: Metric & { chart: MetricChart }): Metric {
  return metric;
}
