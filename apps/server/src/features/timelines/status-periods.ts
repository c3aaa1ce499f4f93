import { lastWords } from '@signet/domain/last-words';
import { viewerOf } from '../../core/actor.js';
import type { Context } from '../../core/context.js';
import { connectionOf, decodeCursor, encodeCursor, type Connection } from '../../core/graphql/connection.js';
import { IsNull, MoreThan } from 'typeorm';
import { StatusCorrection } from './status-correction.entity.js';
import { StatusInterval } from './status-interval.entity.js';
import type { StatusPeriod } from './uptime-report.js';

export interface PeriodWindow {
  from: Date;
  to: Date;
}

/** What the caller's audience saw of a component in a window, newest first; a period may begin before it. */
export async function listPeriods(
  ctx: Context,
  componentId: number,
  window: PeriodWindow,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<Connection<StatusPeriod>> {
  const matching = within(ctx, componentId, window);
  const totalCount = await matching.getCount();
  if (typeof after === 'string') matching.andWhere('story.startsAt < :last', { last: decodeCursor(after).at });
  const found = await matching
    .orderBy('story.startsAt', 'DESC')
    .take(first + 1)
    .getMany();
  const { nodes, pageInfo } = connectionOf(found, first, totalCount, (it) => encodeCursor(it.startsAt, it.id));
  return { nodes: await explained(ctx, componentId, nodes), pageInfo, totalCount };
}

/** All of them, oldest first. */
export async function periodsWithin(ctx: Context, componentId: number, window: PeriodWindow): Promise<StatusPeriod[]> {
  const found = await within(ctx, componentId, window).orderBy('story.startsAt', 'ASC').getMany();
  return explained(ctx, componentId, found);
}

function within({ db, actor }: Context, componentId: number, { from, to }: PeriodWindow) {
  return db
    .createQueryBuilder(StatusInterval, 'story')
    .where('story.componentId = :componentId', { componentId })
    .andWhere('story.audience = :audience', { audience: viewerOf(actor).audience })
    .andWhere('(story.endsAt IS NULL OR story.endsAt > :from)', { from })
    .andWhere('story.startsAt < :to', { to });
}

/** With what operators said afterwards of all of it, also where it reaches beyond the window. */
async function explained(
  { db }: Context,
  componentId: number,
  intervals: readonly StatusInterval[],
): Promise<StatusPeriod[]> {
  const first = Math.min(...intervals.map(({ startsAt }) => startsAt.getTime()));
  if (first === Infinity) return [];
  const corrections = await db.find(StatusCorrection, {
    where: { componentId, endsAt: MoreThan(new Date(first)), withdrawnAt: IsNull() },
    order: { id: 'ASC' },
  });
  const words = lastWords(corrections.map((it) => ({ from: it.startsAt, to: it.endsAt, note: it.publicNote })));
  return intervals.map(({ status, startsAt, endsAt }) => {
    const own = words.filter((it) => it.to > startsAt && (endsAt === null || it.from < endsAt));
    const notes = [...new Set(own.map(({ of }) => of))].flatMap(({ note }) => note ?? []);
    return { status, startsAt, endsAt, corrected: own.length > 0, note: notes.length > 0 ? notes.join(' ') : null };
  });
}
