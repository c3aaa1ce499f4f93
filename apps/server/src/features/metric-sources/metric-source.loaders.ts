import { In } from 'typeorm';
import { defineLoader } from '../../core/loaders.js';
import { MetricSource } from './metric-source.entity.js';

/** By the metric's id. */
export const sourceOfMetric = defineLoader<number, MetricSource | null>(null, async ({ db }, metricIds) => {
  const sources = await db.findBy(MetricSource, { metricId: In([...metricIds]) });
  return new Map(sources.map((source) => [source.metricId, source]));
});
