import type { MetricRange } from '@signet/domain/metric';
import { MetricChartDocument, type MetricChartQuery } from '../gql/graphql.ts';
import { ask } from '../live/ask.ts';
import type { MetricChart } from '../state/page-state.ts';

export interface ReadChart {
  chart: MetricChart;
  /** Of its slots; null where no point fell. */
  values: (number | null)[];
  /** Milliseconds from the answer until its newest slot ends, by the server's clock. */
  holdsFor: number;
}

/** @throws where there is no answer, or no such metric */
export async function fetchChart(id: string, range: MetricRange): Promise<ReadChart> {
  const { data, servedAt } = await ask<MetricChartQuery>(MetricChartDocument, { id, range });
  if (!data.metric) throw new Error(`There is no metric ${id}`);
  const { chart, series } = data.metric;
  return {
    chart,
    values: series.map(({ value }) => value),
    holdsFor: Date.parse(chart.to) - (servedAt ?? Date.now()),
  };
}
