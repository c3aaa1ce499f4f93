import { lastDays } from '@signet/domain/calendar';
import { DEFAULT_UPTIME_WEIGHTS, dailyHistory, type History } from '@signet/domain/uptime';
import { In } from 'typeorm';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { defineLoader, type LoaderDefinition } from '../../core/loaders.js';
import { siteSettings } from '../site/site.queries.js';
import { StatusInterval } from './status-interval.entity.js';

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
  const { audience } = viewerOf(ctx.actor);
  const { timeZone, minimumIncidentSeconds } = await siteSettings(ctx.db);
  const now = ctx.now();
  const days = lastDays(now, count, timeZone);
  const found = await ctx.db
    .createQueryBuilder(StatusInterval, 'interval')
    .where({ componentId: In([...ids]), audience })
    .andWhere('(interval.endsAt IS NULL OR interval.endsAt > :from)', { from: days[0]?.from })
    .orderBy('interval.startsAt', 'ASC')
    .getMany();
  const intervals = Map.groupBy(found, (interval) => interval.componentId);
  return new Map(
    ids.map((id) => {
      const own = (intervals.get(id) ?? []).map(({ status, startsAt, endsAt }) => ({
        status,
        from: startsAt,
        to: endsAt,
      }));
      return [id, dailyHistory(own, days, { now, weights: DEFAULT_UPTIME_WEIGHTS, minimumIncidentSeconds })];
    }),
  );
}
