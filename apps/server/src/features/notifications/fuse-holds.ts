import { blowsFuse, isFuseOpen, NOTICES_AT_MOST } from '@signet/domain/news-fuse';
import { IsNull, LessThan, Not } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { noteHeldBack } from '../nudges/note-held-back.js';
import { mendFuse } from './mend-fuse.js';
import { Notice } from './notice.entity.js';
import { NOTIFIER_STATE_ID, NotifierState } from './notifier-state.entity.js';

/** Whether a notice may be told now. Too many at once blow the fuse: operators are nudged, and news rest for a while. */
export async function fuseHolds(ctx: Context, notice: Notice): Promise<boolean> {
  const state = await ctx.db.findOneByOrFail(NotifierState, { id: NOTIFIER_STATE_ID });
  if (isFuseOpen(state.fuseBlownAt, ctx.now())) return false;
  if (state.fuseBlownAt) {
    await mendFuse(ctx);
    return true;
  }
  const [twentieth] = await ctx.db.find(Notice, {
    where: { id: LessThan(notice.id), eventId: Not(IsNull()) },
    order: { id: 'DESC' },
    skip: NOTICES_AT_MOST - 1,
    take: 1,
  });
  // What receivers were already found for is told to all of them.
  if (notice.foundUntil > 0 || !blowsFuse(notice.at, twentieth?.at ?? null, state.fuseMendedAt)) return true;
  await blow(ctx);
  return false;
}

async function blow(ctx: Context): Promise<void> {
  const isOurs = await inTransaction(ctx, async (tx) => {
    const blownAt = tx.now();
    const held = { id: NOTIFIER_STATE_ID, fuseBlownAt: IsNull() };
    const { affected } = await tx.db.update(NotifierState, held, { fuseBlownAt: blownAt });
    if (affected === 1) await noteHeldBack(tx, blownAt);
    return affected === 1;
  });
  if (isOurs) ctx.log.error('too many news at once: nobody is told more until an operator says so, or for 30 minutes');
}
