import { daysOfMonth } from '@signet/domain/calendar';
import { encodeRuns } from '@signet/domain/encoded-runs';
import { timedRuns } from '@signet/domain/history-runs';
import { AUDIENCES, type Audience } from '@signet/domain/visibility';
import { In, LessThan, Not } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { lockState } from '../../core/events/change-page.js';
import { Component } from '../components/component.entity.js';
import type { Site } from '../site/site.entity.js';
import { siteSettings } from '../site/site.queries.js';
import { reachingBack } from './history.loader.js';
import { intervalsSince } from './interval.queries.js';
import { closedMonths, rulesOf } from './months.js';
import { StatusMonth } from './status-month.entity.js';

/** Others may write in between. */
const COMPONENTS_AT_ONCE = 20;

/**
 * Counts the months that are over and not counted yet, under the present rules, and lets go of those that no
 * history reaches back to. Nothing that a page can show changes by it.
 */
export async function closeMonths(ctx: Context): Promise<void> {
  const site = await siteSettings(ctx.db);
  const months = closedMonths(ctx.now(), site);
  const ids = (await ctx.db.find(Component, { select: { id: true } })).map(({ id }) => id);
  const wanted = ids.length * months.length * AUDIENCES.length;
  const current = { month: In(months), rules: rulesOf(site) };
  if ((await ctx.db.countBy(StatusMonth, current)) === wanted) return;
  for (let at = 0; at < ids.length; at += COMPONENTS_AT_ONCE) {
    const some = ids.slice(at, at + COMPONENTS_AT_ONCE);
    // The lock keeps changes of the past away until the months are written.
    await inTransaction(ctx, async (tx) => {
      await lockState(tx);
      for (const audience of AUDIENCES) await closeFor(tx, audience, some);
    });
  }
}

async function closeFor(tx: Context, audience: Audience, ids: readonly number[]): Promise<void> {
  const site = await siteSettings(tx.db);
  const months = closedMonths(tx.now(), site);
  const place = { componentId: In([...ids]), audience };
  await tx.db.delete(StatusMonth, { ...place, month: LessThan(months[0] ?? '') });
  await tx.db.delete(StatusMonth, { ...place, rules: Not(rulesOf(site)) });
  const there = await tx.db.find(StatusMonth, { select: { componentId: true, month: true }, where: place });
  const known = new Set(there.map(({ componentId, month }) => `${componentId} ${month}`));
  for (const month of months) {
    const missing = ids.filter((id) => !known.has(`${id} ${month}`));
    if (missing.length > 0) await tx.db.insert(StatusMonth, await countMonth(tx, audience, missing, month, site));
  }
}

async function countMonth(tx: Context, audience: Audience, ids: readonly number[], month: string, site: Site) {
  const days = daysOfMonth(month, site.timeZone);
  const [start, endsAt] = [days[0]?.from ?? tx.now(), days.at(-1)?.to ?? tx.now()];
  const intervals = await intervalsSince(tx.db, audience, ids, reachingBack(start, site));
  const { minimumIncidentSeconds } = site;
  const runsOf = timedRuns(days, { now: tx.now(), minimumIncidentSeconds });
  return ids.map((componentId) => ({
    componentId,
    audience,
    month,
    rules: rulesOf(site),
    endsAt,
    runs: encodeRuns(runsOf(intervals.get(componentId) ?? [])),
  }));
}
