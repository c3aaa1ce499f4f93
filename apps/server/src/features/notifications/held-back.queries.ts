import { IsNull, LessThanOrEqual, Not } from 'typeorm';
import type { Context } from '../../core/context.js';
import { Notice } from './notice.entity.js';

/** How many news the fuse keeps back now, as nobody was found for them yet. */
export function countHeldBack({ db, now }: Pick<Context, 'db' | 'now'>): Promise<number> {
  return db.countBy(Notice, {
    eventId: Not(IsNull()),
    expandedAt: IsNull(),
    foundUntil: 0,
    dueAt: LessThanOrEqual(now()),
  });
}
