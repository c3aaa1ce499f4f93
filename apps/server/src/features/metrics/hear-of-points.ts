import { In } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Metric } from './metric.entity.js';

/** Other processes record points too: those who follow a metric here are told of them. */
export async function hearOfPoints({ db, services: { metricFeed } }: Context): Promise<void> {
  const followed = metricFeed.followed;
  if (followed.length === 0) return;
  const found = await db.find(Metric, { select: { id: true, recordings: true }, where: { id: In(followed) } });
  for (const { id, recordings } of found) metricFeed.tell(id, recordings);
}
