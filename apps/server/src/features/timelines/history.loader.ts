import { lastDays } from '@signet/domain/calendar';
import type { ComponentStatus } from '@signet/domain/component';
import { dailyHistory, type History } from '@signet/domain/daily-history';
import type { StatusInterval } from '@signet/domain/timeline';
import { DEFAULT_UPTIME_WEIGHTS } from '@signet/domain/uptime';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { readInstant } from '../../core/db/read-instant.js';
import { defineLoader, type LoaderDefinition } from '../../core/loaders.js';
import { siteSettings } from '../site/site.queries.js';
import { StatusInterval as StoredInterval } from './status-interval.entity.js';

const byDays = new Map<number, LoaderDefinition<number, History | null>>();

/** Components' daily histories over so many days, the last being the site's today. */
export function historyOver(days: number): LoaderDefinition<number, History | null> {
  const known = byDays.get(days);
  if (known) return known;
  const made = defineLoader<number, History | null>(null, (ctx, ids) => histories(ctx, ids, days));
  byDays.set(days, made);
  return made;
}

async function histories(ctx: Context, ids: readonly number[], count: number): Promise<Map<number, History>> {
  const { timeZone, minimumIncidentSeconds } = await siteSettings(ctx.db);
  const now = ctx.now();
  const days = lastDays(now, count, timeZone);
  const intervals = await intervalsSince(ctx, ids, days[0]?.from ?? now);
  const historyOf = dailyHistory(days, { now, weights: DEFAULT_UPTIME_WEIGHTS, minimumIncidentSeconds });
  return new Map(ids.map((id) => [id, historyOf(intervals.get(id) ?? [])]));
}

interface Row {
  componentId: number;
  status: ComponentStatus;
  startsAt: string | Date;
}

/**
 * By component, oldest first. Without entities, as a page may need tens of thousands; and without their ends,
 * as each ends where the next one starts.
 */
async function intervalsSince(
  { db, actor }: Context,
  ids: readonly number[],
  from: Date,
): Promise<Map<number, StatusInterval[]>> {
  const rows = await db
    .createQueryBuilder()
    .select(['componentId', 'status', 'startsAt'].map((column) => `story.${column} AS ${column}`))
    .from(StoredInterval, 'story')
    .where('story.componentId IN (:...ids)', { ids })
    .andWhere('story.audience = :audience', { audience: viewerOf(actor).audience })
    .andWhere('(story.endsAt IS NULL OR story.endsAt > :from)', { from })
    .orderBy('story.componentId', 'ASC')
    .addOrderBy('story.startsAt', 'ASC')
    .getRawMany<Row>();
  const byComponent = new Map<number, StatusInterval[]>(ids.map((id) => [id, []]));
  for (const { componentId, status, startsAt } of rows) {
    const intervals = byComponent.get(componentId);
    const start = readInstant(startsAt);
    const before = intervals?.at(-1);
    if (before) before.to = start;
    intervals?.push({ status, from: start, to: null });
  }
  return byComponent;
}
