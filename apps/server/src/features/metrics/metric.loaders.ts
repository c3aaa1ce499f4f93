import { seriesOf, seriesPlan, type MetricRange, type SeriesValue } from '@signet/domain/metric';
import { defineLoader } from '../../core/loaders.js';
import type { Metric } from './metric.entity.js';
import { readBuckets } from './metric.queries.js';

export interface SeriesWanted {
  metric: Metric;
  range: MetricRange;
}

/** Everything that a request asks for, whichever the metrics and the ranges, in one statement. */
export const seriesOfMetric = defineLoader<SeriesWanted, SeriesValue[]>([], async (ctx, wanted) => {
  const planned = wanted.map((one) => ({ one, plan: seriesPlan(one.range, ctx.now()) }));
  const byWidth = Map.groupBy(planned, ({ plan }) => plan.width);
  const found = await readBuckets(
    ctx.db,
    [...byWidth].map(([width, of]) => ({
      width,
      metricIds: [...new Set(of.map(({ one }) => one.metric.id))],
      from: Math.min(...of.map(({ plan }) => plan.from)),
    })),
  );
  const buckets = Map.groupBy(found, ({ metricId, width }) => `${metricId} ${width}`);
  return new Map(
    planned.map(({ one, plan }) => [
      one,
      seriesOf(plan, buckets.get(`${one.metric.id} ${plan.width}`) ?? [], one.metric.calculation),
    ]),
  );
});
