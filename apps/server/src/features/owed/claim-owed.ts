import { In, LessThanOrEqual, type EntityTarget } from 'typeorm';
import type { Context } from '../../core/context.js';
import { inTransaction } from '../../core/db/transaction.js';
import { CLAIM_MS } from '../notifications/claim-deliveries.js';
import type { OwedRow } from './owed-row.js';

/** Makes what is due the caller's own for a minute, of each occasion the first only. */
export async function claimOwed<T extends OwedRow>(ctx: Context, entity: new () => T, most: number): Promise<T[]> {
  const rows: EntityTarget<OwedRow> = entity;
  const isDue = () => ({ dueAt: LessThanOrEqual(ctx.now()) });
  if (!(await ctx.db.existsBy(rows, isDue()))) return [];
  return inTransaction(ctx, async ({ db, now, services }) => {
    const { tableName } = db.connection.getMetadata(entity);
    const query = db
      .createQueryBuilder(entity, 'owed')
      .where(isDue())
      .andWhere(
        `NOT EXISTS (SELECT 1 FROM ${tableName} other WHERE other.occasion = owed.occasion AND other.id < owed.id)`,
      )
      .orderBy('owed.dueAt', 'ASC')
      .addOrderBy('owed.id', 'ASC')
      .limit(most);
    // SQLite has no row locks and needs none: its writers take turns anyway.
    if (services.database.dialect === 'mysql') query.setLock('pessimistic_write').setOnLocked('skip_locked');
    const found = await query.getMany();
    if (found.length === 0) return [];
    const dueAt = new Date(now().getTime() + CLAIM_MS);
    const claim = { dueAt, fence: () => 'fence + 1', attempts: () => 'attempts + 1' };
    await db.update(rows, { id: In(found.map(({ id }) => id)) }, claim);
    return found.map((it) => Object.assign(it, { dueAt, fence: it.fence + 1, attempts: it.attempts + 1 }));
  });
}
