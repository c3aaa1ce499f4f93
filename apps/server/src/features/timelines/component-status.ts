import { collectiveHistory, type CollectiveHistory } from '@signet/domain/collective-history';
import type { ComponentStatus } from '@signet/domain/component';
import type { History } from '@signet/domain/daily-history';
import type { Context } from '../../core/context.js';
import { historyOver } from './history.loader.js';
import { currentStatus, type CurrentStatus } from './timeline.loaders.js';

/** What the caller's audience sees of a component now, and since when. */
export function statusOf(ctx: Context, componentId: number): Promise<CurrentStatus> {
  return ctx.loaders.get(currentStatus).load(componentId);
}

/** In the order of the ids. */
export async function statusesOf(ctx: Context, componentIds: readonly number[]): Promise<ComponentStatus[]> {
  const found = await Promise.all(componentIds.map((id) => statusOf(ctx, id)));
  return found.map(({ status }) => status);
}

/** Day by day, the last being the site's today; `days` from 1 to 365. */
export function historyOf(ctx: Context, componentId: number, days: number): Promise<History | null> {
  return ctx.loaders.get(historyOver(days)).load(componentId);
}

/** Of several components together; null where there is none. */
export async function collectiveHistoryOf(
  ctx: Context,
  componentIds: readonly number[],
  days: number,
): Promise<CollectiveHistory | null> {
  const histories = await ctx.loaders.get(historyOver(days)).loadMany(componentIds);
  return collectiveHistory(histories.map(orThrow).filter((history) => history !== null));
}

function orThrow<T>(value: T | Error): T {
  if (value instanceof Error) throw value;
  return value;
}
