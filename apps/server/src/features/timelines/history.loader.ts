import { lastDays, monthOf, type CalendarDay } from '@signet/domain/calendar';
import { historyOf, withoutFirstDays, type History } from '@signet/domain/daily-history';
import { timedRuns, type TimedRun } from '@signet/domain/history-runs';
import { weightsFrom } from '@signet/domain/uptime';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { defineLoader, type LoaderDefinition } from '../../core/loaders.js';
import type { Site } from '../site/site.entity.js';
import { siteSettings, uptimeSettings } from '../site/site.queries.js';
import { intervalsSince } from './interval.queries.js';
import { closedMonths, keptMonths } from './months.js';

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
  const site = await siteSettings(ctx.db);
  const now = ctx.now();
  const days = lastDays(now, count, site.timeZone);
  const weights = weightsFrom(uptimeSettings(site));
  const closed = await closedDays(ctx, ids, days, site);
  const found = new Map<number, History>();
  for (const [from, members] of Map.groupBy(ids, (id) => closed.get(id)?.count ?? 0)) {
    const open = days.slice(from);
    const start = open[0]?.from ?? now;
    const intervals = await intervalsSince(ctx.db, viewerOf(ctx.actor).audience, members, reachingBack(start, site));
    const runsOf = timedRuns(open, { now, minimumIncidentSeconds: site.minimumIncidentSeconds });
    for (const id of members) {
      const runs = [...(closed.get(id)?.runs ?? []), ...runsOf(intervals.get(id) ?? [])];
      found.set(id, historyOf(days, { now, weights }, runs));
    }
  }
  return found;
}

/** What coloured a day may have begun so long before it. */
export function reachingBack(from: Date, { minimumIncidentSeconds }: Pick<Site, 'minimumIncidentSeconds'>): Date {
  return new Date(from.getTime() - minimumIncidentSeconds * 1000);
}

/** For each component the first days, as far as the months that hold them are kept without a gap. */
async function closedDays({ db, actor, now }: Context, ids: readonly number[], days: CalendarDay[], site: Site) {
  const [first] = days;
  const months = closedMonths(now(), site).filter((month) => first !== undefined && month >= monthOf(first.date));
  const lengths = months.map((month) => days.filter(({ date }) => monthOf(date) === month).length);
  const kept = await keptMonths(db, viewerOf(actor).audience, ids, months, site);
  const closed = new Map<number, { count: number; runs: TimedRun[] }>();
  for (const [id, ofComponent] of kept) {
    const runs: TimedRun[] = [];
    let count = 0;
    for (const [n, month] of months.entries()) {
      const monthRuns = ofComponent.get(month);
      if (!monthRuns) break;
      const length = lengths[n] ?? 0;
      runs.push(...withoutFirstDays(monthRuns, daysIn(monthRuns) - length));
      count += length;
    }
    closed.set(id, { count, runs });
  }
  return closed;
}

function daysIn(runs: readonly TimedRun[]): number {
  return runs.reduce((sum, { count }) => sum + count, 0);
}
