import type { Channel } from '@signet/domain/subscription';
import { In, LessThanOrEqual } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Delivery } from './delivery.entity.js';

/** A worker that has said nothing for so long is dead, and another may try. */
export const CLAIM_MS = 60_000;
/** An attempt takes no longer; one that begins later than this before its claim ends could still go on after it. */
const LONGEST_ATTEMPT_MS = 30_000;

/** Whether there is time enough to begin: after its end another worker may have the same delivery. */
export function isClaimFresh({ dueAt }: Delivery, now: Date): boolean {
  return dueAt.getTime() - now.getTime() >= LONGEST_ATTEMPT_MS;
}

/** Whose turn it is: what waits, and what a dead worker has left. */
const UNSETTLED = In(['WAITING', 'SENDING']);

/** Makes deliveries that are due the caller's own for a minute, what waits longest first. */
export async function claimDeliveries(ctx: Context, channel: Channel, most: number): Promise<Delivery[]> {
  const due = () => ({ state: UNSETTLED, channel, dueAt: LessThanOrEqual(ctx.now()) });
  if (!(await ctx.db.existsBy(Delivery, due()))) return [];
  return inTransaction(ctx, async ({ db, now, services }) => {
    const query = db
      .createQueryBuilder(Delivery, 'delivery')
      .where(due())
      .orderBy('delivery.dueAt', 'ASC')
      .addOrderBy('delivery.id', 'ASC')
      .limit(most);
    // SQLite has no row locks and needs none: its writers take turns anyway.
    if (services.database.dialect === 'mysql') query.setLock('pessimistic_write').setOnLocked('skip_locked');
    const found = await query.getMany();
    if (found.length === 0) return [];
    const claim = { state: 'SENDING' as const, dueAt: new Date(now().getTime() + CLAIM_MS) };
    await db
      .createQueryBuilder()
      .update(Delivery)
      .set({ ...claim, fence: () => 'fence + 1', attempts: () => 'attempts + 1' })
      .where({ id: In(found.map(({ id }) => id)) })
      .execute();
    return found.map((it) => Object.assign(it, claim, { fence: it.fence + 1, attempts: it.attempts + 1 }));
  });
}
