import type { Channel } from '@signet/domain/subscription';
import { In, LessThanOrEqual, type EntityManager } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { Delivery } from './delivery.entity.js';
import { HAS_NEWER } from './has-newer.js';

/** A worker that has said nothing for so long is dead, and another may try. */
export const CLAIM_MS = 60_000;
/** An attempt takes no longer; one that begins later than this before its claim ends could still go on after it. */
const LONGEST_ATTEMPT_MS = 30_000;

/** Whether there is time enough to begin: after its end another worker may have the same delivery. */
export function isClaimFresh({ dueAt }: Delivery, now: Date): boolean {
  return dueAt.getTime() - now.getTime() >= LONGEST_ATTEMPT_MS;
}

export function areDue({ db, now }: Context, channel: Channel): Promise<boolean> {
  return db.existsBy(Delivery, { state: In(['WAITING', 'SENDING']), channel, dueAt: LessThanOrEqual(now()) });
}

/** Makes deliveries that are due the caller's own for a minute: what a dead worker has left, then what waits longest. */
export async function claimDeliveries(ctx: Context, channel: Channel, most: number): Promise<Delivery[]> {
  return inTransaction(ctx, async (tx) => {
    const { db, now } = tx;
    const left = await dueOf(tx, 'SENDING', channel, most);
    const due = [...left, ...(await dueOf(tx, 'WAITING', channel, most - left.length))];
    const found = await newestOf(db, due, now());
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

/** Of one state, as the index has them in order then; of two, all that wait would have to be sorted. */
async function dueOf(
  { db, now, services }: Context,
  state: 'SENDING' | 'WAITING',
  channel: Channel,
  most: number,
): Promise<Delivery[]> {
  if (most === 0) return [];
  const query = db
    .createQueryBuilder(Delivery, 'delivery')
    .where({ state, channel, dueAt: LessThanOrEqual(now()) })
    .orderBy('delivery.dueAt', 'ASC')
    .addOrderBy('delivery.id', 'ASC')
    .limit(most);
  // SQLite has no row locks and needs none: its writers take turns anyway.
  if (services.database.dialect === 'mysql') query.setLock('pessimistic_write').setOnLocked('skip_locked');
  return query.getMany();
}

/** Without those of which something newer has come meanwhile: what was being sent then, and failed, is not sent after it. */
async function newestOf(db: EntityManager, due: readonly Delivery[], endedAt: Date): Promise<Delivery[]> {
  if (due.length === 0) return [];
  const older = await db
    .createQueryBuilder(Delivery, 'older')
    .select('older.id', 'id')
    .where(`older.id IN (${due.map(({ id }) => id).join(', ')})`)
    .andWhere(`EXISTS (${HAS_NEWER})`)
    .getRawMany<{ id: number }>();
  if (older.length === 0) return [...due];
  const ids = new Set(older.map(({ id }) => id));
  await db.update(Delivery, { id: In([...ids]) }, { state: 'SUPERSEDED', endedAt });
  return due.filter(({ id }) => !ids.has(id));
}
