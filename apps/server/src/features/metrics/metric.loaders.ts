import {
  overallOf,
  seriesOf,
  seriesPlan,
  type MetricRange,
  type SeriesPlan,
  type SeriesValue,
} from '@signet/domain/metric';
import type { Viewer } from '@signet/domain/visibility';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { defineLoader } from '../../core/loaders.js';
import type { Metric } from './metric.entity.js';
import { metricsOfComponents, readBuckets } from './metric.queries.js';

export interface SeriesWanted {
  metric: Metric;
  range: MetricRange;
}

export interface Series {
  plan: SeriesPlan;
  values: SeriesValue[];
  /** All of its points together. */
  overall: number | null;
}

const NOTHING: Series = { plan: { width: 'DAY', from: 0, minutes: 1, count: 0 }, values: [], overall: null };

/** Everything that a request asks for, whichever the metrics and the ranges, in one statement. */
export const seriesOfMetric = defineLoader<SeriesWanted, Series>(NOTHING, async (ctx, wanted) => {
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
    planned.map(({ one, plan }) => {
      const { id, calculation } = one.metric;
      const of = buckets.get(`${id} ${plan.width}`) ?? [];
      return [one, { plan, values: seriesOf(plan, of, calculation), overall: overallOf(plan, of, calculation) }];
    }),
  );
});

const metricsForPage = defineLoader<number, Metric[]>([], (ctx, ids) => metricsOf(ctx, ids, false));
const metricsForEditors = defineLoader<number, Metric[]>([], (ctx, ids) => metricsOf(ctx, ids, true));

/** Those that measure a component, in order. */
export function metricsOfComponent(viewer: Viewer) {
  return viewer.mayEdit ? metricsForEditors : metricsForPage;
}

async function metricsOf({ db, actor }: Context, ids: readonly number[], mayEdit: boolean) {
  const found = await metricsOfComponents(db, { ...viewerOf(actor), mayEdit }, ids);
  return Map.groupBy(found, ({ componentId }) => componentId ?? 0);
}
