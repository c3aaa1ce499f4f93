import { occasionOf, subjectOfNudge, type HeldBackNudge } from '@signet/domain/nudge';
import type { Context } from '../../core/context.js';
import { Notice } from '../notifications/notice.entity.js';

/** Operators are to hear at once that the fuse keeps news back, as they alone can say whether these are meant. */
export async function noteHeldBack({ db }: Context, blownAt: Date): Promise<void> {
  const news: HeldBackNudge = { kind: 'HELD_BACK', blownAt: blownAt.toISOString() };
  await db.insert(Notice, {
    news,
    occasion: occasionOf(news),
    subject: subjectOfNudge(news),
    at: blownAt,
    dueAt: blownAt,
  });
}
