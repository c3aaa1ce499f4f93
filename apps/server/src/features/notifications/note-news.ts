import { subjectOf } from '@signet/domain/news';
import { MoreThan } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { PageEvent } from '../../core/events/event.entity.js';
import { lockNotifierState } from './lock-notifier-state.js';
import { Notice } from './notice.entity.js';
import { NOTIFIER_STATE_ID, NotifierState } from './notifier-state.entity.js';

const BATCH = 200;
/** So long an operator can take back what was published. */
export const UNDO_MS = 10_000;

/** Makes a notice of each event that tells people something; once, whichever process comes first. */
export async function noteNews(ctx: Context): Promise<void> {
  const { eventId } = await ctx.db.findOneByOrFail(NotifierState, { id: NOTIFIER_STATE_ID });
  if (!(await ctx.db.existsBy(PageEvent, { id: MoreThan(eventId) }))) return;
  await inTransaction(ctx, async (tx) => {
    const state = await lockNotifierState(tx);
    const events = await tx.db.find(PageEvent, {
      where: { id: MoreThan(state.eventId) },
      order: { id: 'ASC' },
      take: BATCH,
    });
    const notices = events.flatMap(({ id, notify, news, at }) =>
      notify && news
        ? [{ eventId: id, news, subject: subjectOf(news), at, dueAt: new Date(at.getTime() + UNDO_MS) }]
        : [],
    );
    if (notices.length > 0) await tx.db.insert(Notice, notices);
    const last = events.at(-1);
    if (last) await tx.db.update(NotifierState, NOTIFIER_STATE_ID, { eventId: last.id });
  });
}
