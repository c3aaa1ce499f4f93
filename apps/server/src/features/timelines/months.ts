import { dateOf, lastDays, monthOf } from '@signet/domain/calendar';
import { decodeRuns } from '@signet/domain/encoded-runs';
import type { TimedRun } from '@signet/domain/history-runs';
import { LIMITS } from '@signet/domain/limits';
import type { Audience } from '@signet/domain/visibility';
import { In, type EntityManager } from 'typeorm';
import type { Site } from '../site/site.entity.js';
import { StatusMonth } from './status-month.entity.js';

type Rules = Pick<Site, 'timeZone' | 'minimumIncidentSeconds'>;

/** What a month was counted by: where it differs, the month has to be counted again. */
export function rulesOf({ timeZone, minimumIncidentSeconds }: Rules): string {
  return `${timeZone} ${minimumIncidentSeconds}`;
}

/**
 * The months that are over and that a history may reach back to, oldest first. One is over when its last trouble
 * has had the time to become long enough for a colour.
 */
export function closedMonths(now: Date, { timeZone, minimumIncidentSeconds }: Rules): string[] {
  const months = lastDays(now, LIMITS.historyDays, timeZone).map(({ date }) => monthOf(date));
  const settled = new Date(now.getTime() - minimumIncidentSeconds * 1000);
  const open = monthOf(dateOf(settled, timeZone));
  return [...new Set(months)].filter((month) => month < open);
}

/** By component, its days in each of the months that are kept. */
export async function keptMonths(
  db: EntityManager,
  audience: Audience,
  ids: readonly number[],
  months: readonly string[],
  rules: Rules,
): Promise<Map<number, Map<string, TimedRun[]>>> {
  const kept = new Map<number, Map<string, TimedRun[]>>();
  if (ids.length === 0 || months.length === 0) return kept;
  const rows = await db
    .createQueryBuilder()
    .select(['componentId', 'month', 'runs'].map((column) => `kept.${column} AS ${column}`))
    .from(StatusMonth, 'kept')
    .where({ componentId: In([...ids]), audience, month: In([...months]), rules: rulesOf(rules) })
    .getRawMany<{ componentId: number; month: string; runs: string }>();
  for (const { componentId, month, runs } of rows) {
    const ofComponent = kept.get(componentId) ?? new Map<string, TimedRun[]>();
    kept.set(componentId, ofComponent.set(month, decodeRuns(runs)));
  }
  return kept;
}
