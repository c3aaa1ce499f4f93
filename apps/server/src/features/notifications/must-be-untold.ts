import type { News } from '@signet/domain/news';
import { LessThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { conflict } from '../../core/errors.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { lockNotifierState } from './lock-notifier-state.js';
import { UNDO_MS } from './note-news.js';
import { Notice } from './notice.entity.js';

const BATCH = 100;

/**
 * That what an event of this type told of was published just now, and nobody has been told: until the transaction
 * ends, nobody will be. @throws AppError CONFLICT
 */
export async function mustBeUntold(tx: Context, type: string, isMeant: (news: News) => boolean): Promise<void> {
  await lockNotifierState(tx);
  const event = await recentEvent(tx, (it) => it.type === type && it.news !== null && isMeant(it.news));
  const notice = event && (await lockNotice(tx, event.id));
  if (!event || notice?.expandedAt || (notice && notice.foundUntil > 0)) {
    throw conflict(
      `The ${UNDO_MS / 1_000} seconds in which this could be taken back are over: whoever was to be told is being told. Nothing was changed.`,
    );
  }
}

/** Among those of the last seconds, from the newest back. */
async function recentEvent(
  { db, now }: Pick<Context, 'db' | 'now'>,
  isMeant: (event: PageEvent) => boolean,
  before = Number.MAX_SAFE_INTEGER,
): Promise<PageEvent | null> {
  const since = new Date(now().getTime() - UNDO_MS);
  const events = await db.find(PageEvent, { where: { id: LessThan(before) }, order: { id: 'DESC' }, take: BATCH });
  const recent = events.filter(({ at }) => at > since);
  const found = recent.find(isMeant);
  const last = recent.at(-1);
  if (found || !last || recent.length < BATCH) return found ?? null;
  return recentEvent({ db, now }, isMeant, last.id);
}

/** Whoever finds its receivers meanwhile does so before or after. */
function lockNotice({ db, services }: Context, eventId: number): Promise<Notice | null> {
  return db.findOne(Notice, {
    where: { eventId },
    ...(services.database.dialect === 'mysql' && { lock: { mode: 'pessimistic_write' as const } }),
  });
}
